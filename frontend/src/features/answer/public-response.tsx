import { Disclosure } from "~/design/disclosure";
import { Notice } from "~/design/notice";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { AnswerBody } from "./answer-body";
import type { Demands, ShownResponse } from "./shown";

/**
 * An answer as everybody sees it: the newest version, why it was corrected or what the new answer says differently, and what
 * stood there before.
 */
export function PublicResponse({ demands, response }: { demands: Demands; response: ShownResponse }) {
  const format = useFormat();
  const { version, publishedAt, answersAnew, why, earlier } = response;
  return (
    <div className="stack">
      {version > 1 && (
        <Notice icon="pen">
          <p>
            <b>
              <T
                id={answersAnew ? "answer.anew" : "answer.corrected"}
                values={{ day: format.day(publishedAt, "day", "on") }}
              />
            </b>
          </p>
          <p className="pre">
            <Localized text={why} />
          </p>
        </Notice>
      )}
      <AnswerBody demands={demands} shown={response} />
      {earlier.map((before) => (
        <Disclosure
          key={before.version}
          summary={
            <T
              id="answer.earlier"
              values={{ version: before.version, day: format.day(before.publishedAt, "day", "from") }}
            />
          }
        >
          <div className="stack">
            {before.why && (
              <p className="note pre">
                <Localized text={before.why} />
              </p>
            )}
            <AnswerBody demands={demands} shown={before} />
          </div>
        </Disclosure>
      ))}
    </div>
  );
}
