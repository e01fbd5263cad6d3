import type { ReactNode } from "react";
import { useJurisdictions, useTopics } from "~/api/reference";
import { Button, ButtonRow } from "~/design/button";
import { Notice } from "~/design/notice";
import { languageNames } from "~/i18n/language";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { type Difference, differences, type Draft, jurisdictionOf } from "./draft";

/** Two versions of a draft beside each other, where they differ; one of them goes on. */
export function DraftConflict({
  where,
  mine,
  theirs,
  onMine,
  onTheirs,
}: {
  /** Where the other version is. */
  where: "SERVER" | "TAB";
  mine: Draft;
  theirs: Draft;
  onMine: () => void;
  onTheirs: () => void;
}) {
  return (
    <section className="stack" aria-labelledby="conflict">
      <Notice icon="warning" role="alert">
        <h2 className="h-small" id="conflict">
          <T id="start.conflict" />
        </h2>
        <p>
          <T id="start.conflict.text" values={{ where }} />
        </p>
      </Notice>
      <div className="draft-versions">
        <Version title={<T id="start.conflict.mine" />} draft={mine} other={theirs} />
        <Version title={<T id="start.conflict.theirs" values={{ where }} />} draft={theirs} other={mine} />
      </div>
      <ButtonRow>
        <Button onClick={onMine}>
          <T id="start.conflict.keepMine" />
        </Button>
        <Button kind="second" onClick={onTheirs}>
          <T id="start.conflict.takeTheirs" values={{ where }} />
        </Button>
      </ButtonRow>
    </section>
  );
}

function Version({ title, draft, other }: { title: ReactNode; draft: Draft; other: Draft }) {
  const { data: places } = useJurisdictions();
  const { data: topics } = useTopics();
  const isElsewhere = jurisdictionOf(draft) !== jurisdictionOf(other);
  return (
    <div className="panel stack stack-tight">
      <h3 className="h-small">{title}</h3>
      <dl className="stack stack-tight">
        {differences(draft, other).map((difference) => (
          <div key={`${difference.part} ${difference.number ?? ""} ${difference.language}`}>
            <dt className="note">
              <DifferenceName difference={difference} />
            </dt>
            <dd className="small pre" lang={difference.language}>
              {difference.text || <T id="start.conflict.nothing" />}
            </dd>
          </div>
        ))}
        {isElsewhere && (
          <div>
            <dt className="note">
              <T id="start.field.region" />
            </dt>
            <dd className="small">
              <Localized text={places?.get(jurisdictionOf(draft))?.name} />
            </dd>
          </div>
        )}
        {draft.topic !== other.topic && (
          <div>
            <dt className="note">
              <T id="start.field.topic" />
            </dt>
            <dd className="small">
              <Localized text={topics?.get(draft.topic)?.name} />
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}

function DifferenceName({ difference: { part, number, language } }: { difference: Difference }) {
  return (
    <>
      {part === "demand" ? (
        <T id="start.demand" values={{ number: number ?? 0 }} />
      ) : (
        <T id={`start.field.${part}`} />
      )}
      {", "}
      <span lang={language}>{languageNames[language]}</span>
    </>
  );
}
