import "./answer.css";
import type { Attachment } from "~/api/agency-case";
import { Icon } from "~/design/icon";
import { type DemandOutcome, Outcome, OutcomeTally } from "~/design/marks";
import { Notice } from "~/design/notice";
import { paragraphs } from "~/design/paragraphs";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import type { LocalizedText } from "~/i18n/localized";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { type Demands, languagesShown, type Shown } from "./shown";

const KILOBYTE = 1_000;

/** One version of an answer, demand by demand; what is not written yet says so. */
export function AnswerBody({ demands, shown }: { demands: Demands; shown: Shown }) {
  const format = useFormat();
  const counts: Partial<Record<DemandOutcome, number>> = {};
  for (const { outcome } of shown.answers) if (outcome) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return (
    <div className="stack">
      <LanguageNote shown={shown} />
      <OutcomeTally counts={counts} />
      <ol className="answers plain">
        {demands.map(({ number, text }) => {
          const answer = shown.answers.find(({ demand }) => demand === number);
          return (
            <li key={number}>
              <p className="asked">
                <b>{format.number(number)}</b>
                <span>
                  <Localized text={text} />
                </span>
              </p>
              <div className="said">
                {answer?.outcome ? (
                  <Outcome outcome={answer.outcome} />
                ) : (
                  <p className="muted">
                    <T id="answer.notAnswered" />
                  </p>
                )}
                <Paragraphs text={answer?.reasons} />
              </div>
            </li>
          );
        })}
      </ol>
      {format.pick(shown.text).text !== "" && (
        <>
          <h3>
            <T id="answer.whole" />
          </h3>
          <Paragraphs text={shown.text} />
        </>
      )}
      {shown.attachments.length > 0 && <Attachments attachments={shown.attachments} />}
    </div>
  );
}

/** Says so when an agency did not answer in the language of the page. */
function LanguageNote({ shown }: { shown: Shown }) {
  const wanted = useLanguage();
  const languages = languagesShown(shown, wanted);
  const others = [...languages].filter((language) => language !== wanted);
  const [first] = others;
  if (first === undefined) return null;
  return (
    <Notice>
      <p>
        <T id={languages.size === 1 ? `answer.in.${first}` : "answer.in.several"} />
      </p>
    </Notice>
  );
}

function Paragraphs({ text }: { text: LocalizedText | null | undefined }) {
  const format = useFormat();
  const picked = format.pick(text);
  if (picked.text === "") return null;
  return (
    <div lang={picked.lang} className="stack stack-near">
      {paragraphs(picked.text).map((paragraph, index) => (
        <p key={index} className="pre">
          {paragraph}
        </p>
      ))}
    </div>
  );
}

function Attachments({ attachments }: { attachments: readonly Attachment[] }) {
  return (
    <>
      <h3>
        <T id="answer.files" />
      </h3>
      <ul className="plain stack stack-tight">
        {attachments.map((attachment) => (
          <li key={attachment.sha256}>
            <AttachmentLink attachment={attachment} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A file by its name, with what it is. */
export function AttachmentLink({ attachment: { href, name, kind, size } }: { attachment: Attachment }) {
  return (
    <span className="file">
      <Icon name="document" />
      <span>
        <a href={href} download>
          {name}
        </a>{" "}
        <span className="note">
          <T id="answer.file" values={{ kind, kilobytes: Math.max(1, Math.round(size / KILOBYTE)) }} />
        </span>
      </span>
    </span>
  );
}
