import "./moderation.css";
import { useEffect, useRef, useState } from "react";
import { useParams } from "react-router";
import { collects, type Petition, usePetition } from "~/api/petition";
import { useJurisdictions, useTopics } from "~/api/reference";
import { Failure } from "~/design/blank";
import { ButtonLink, MoreLink } from "~/design/button";
import { Icon } from "~/design/icon";
import { Meta } from "~/design/marks";
import { Notice } from "~/design/notice";
import { Heading, PageHead, useDocumentTitle } from "~/design/page-head";
import { Panel } from "~/design/panel";
import { PetitionText } from "~/design/petition-text";
import { Bone, Skeleton } from "~/design/skeleton";
import { PetitionStanding } from "~/design/standing";
import { useLanguage } from "~/i18n/context";
import { languages } from "~/i18n/language";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { Addressees } from "./addressees";
import { DecisionPanel } from "./decision-panel";
import { lateBy, nextCase, type QueueItem, useQueue } from "./queue";
import { SimilarToCase } from "./similar-to-case";
import { StopPanel } from "./stop-panel";

/** One petition beside what is decided about it. */
export function CasePage() {
  const { id = "" } = useParams();
  // A case keeps what it showed after its verdict; the next one begins anew.
  return <Case key={id} id={id} />;
}

type Done = "PUBLISH" | "REJECT" | "STOP";

function Case({ id }: { id: string }) {
  const t = useT();
  const language = useLanguage();
  const queue = useQueue();
  const found = usePetition(id);
  // As it was decided on: afterwards the text may be withheld.
  const [decided, setDecided] = useState<{ done: Done; petition: Petition; next: QueueItem | undefined }>();
  const petition = decided?.petition ?? found.data;
  const items = queue.data?.items ?? [];
  const item = items.find((each) => each.petition.id === id);
  if (!petition) {
    const { error, isFetching, refetch } = found;
    const missing = error?.status === 404;
    return (
      <div className="wrap desk-page">
        <PageHead title={t(missing ? "moderation.missing.title" : "moderation.case.title")}>
          {missing && (
            <>
              <p className="lead">
                <T id="moderation.missing.text" />
              </p>
              <p>
                <ButtonLink to={`/${language}/moderation`}>
                  <T id="moderation.toQueue" />
                </ButtonLink>
              </p>
            </>
          )}
        </PageHead>
        {missing ? null : error ? (
          <Failure
            title={t("moderation.case.failed")}
            code={error.code}
            onRetry={() => void refetch()}
            retrying={isFetching}
          />
        ) : (
          <Skeleton label={t("moderation.case.loading")}>
            <div className="stack">
              <Bone width="70%" height="2rem" />
              <Bone width="90%" />
              <Bone width="80%" />
            </div>
          </Skeleton>
        )}
      </div>
    );
  }
  const decide = (done: Done) => setDecided({ done, petition, next: nextCase(items, id) });
  return (
    <div className="desk-page">
      <div className="desk-head">
        <div className="wrap spread">
          <MoreLink back to={`/${language}/moderation`}>
            {queue.data ? (
              <T id="moderation.backTo" values={{ count: items.length }} />
            ) : (
              <T id="moderation.toQueue" />
            )}
          </MoreLink>
          {item && !decided && (
            <Meta>
              <span>
                <T id="moderation.caseOf" values={{ number: items.indexOf(item) + 1, count: items.length }} />
              </span>
              <span>
                <T
                  id={lateBy(item) > 0 ? "moderation.waitsLate" : "moderation.waits"}
                  values={{
                    days: item.workingDaysWaited,
                    allowed: item.workingDaysAllowed,
                    late: lateBy(item),
                  }}
                />
              </span>
            </Meta>
          )}
        </div>
      </div>
      <div className="wrap">
        <div className="desk desk-case">
          <Reading petition={petition} />
          {decided ? (
            <Result done={decided.done} id={id} next={decided.next} />
          ) : petition.own ? (
            <Panel title={<T id="moderation.own.title" />}>
              <Notice icon="person">
                <p>
                  <T id="moderation.own.text" />
                </p>
              </Notice>
            </Panel>
          ) : petition.state === "SUBMITTED" ? (
            <DecisionPanel petition={petition} onDecided={decide} />
          ) : collects(petition.state) ? (
            <StopPanel petition={petition} onStopped={() => decide("STOP")} />
          ) : (
            <Over petition={petition} />
          )}
        </div>
      </div>
    </div>
  );
}

function Reading({ petition }: { petition: Petition }) {
  const t = useT();
  const format = useFormat();
  const { data: places } = useJurisdictions();
  const { data: topics } = useTopics();
  const title = format.pick(petition.title);
  // Withheld texts are blank.
  const shown = title.text === "" ? t("moderation.withheldTitle") : title.text;
  useDocumentTitle(shown);
  return (
    <article className="stack stack-part">
      <header className="stack stack-near">
        <Meta>
          {petition.state !== "SUBMITTED" && (
            <PetitionStanding state={petition.state} closedBecause={petition.closedBecause} />
          )}
          <span>
            <Localized text={places?.get(petition.jurisdiction)?.name} />
          </span>
          <span>
            <Localized text={topics?.get(petition.topic)?.name} />
          </span>
          {petition.submittedAt && (
            <span>
              <T id="moderation.submitted" values={{ day: format.day(petition.submittedAt, "day", "on") }} />
            </span>
          )}
          {petition.organizer.displayName && (
            <span>
              <T id="moderation.organizer" values={{ name: petition.organizer.displayName }} />
            </span>
          )}
        </Meta>
        <Heading className="h1-desk" lang={title.lang}>
          {shown}
        </Heading>
      </header>
      {petition.state === "SUBMITTED" && (
        <Addressees jurisdiction={petition.jurisdiction} topic={petition.topic} />
      )}
      <PetitionText
        summary={petition.summary}
        demands={petition.demands.map(({ text }) => text)}
        background={petition.background}
        formatted={petition.formattedBackground}
        images={petition.images}
        described
      />
      <Languages petition={petition} />
      {petition.state === "SUBMITTED" && <SimilarToCase petition={petition} />}
    </article>
  );
}

/** A moderator answers for all languages of a petition, not only for the one that is shown. */
function Languages({ petition }: { petition: Petition }) {
  const shown = useFormat().pick(petition.title).language;
  const others = languages.filter(
    (each) =>
      each !== shown &&
      [petition.title, petition.summary, ...petition.demands.map(({ text }) => text)].some(
        (text) => text[each],
      ),
  );
  return others.map((each) => (
    <details key={each} className="disclosure">
      <summary>
        <T id={`moderation.inLanguage.${each}`} />
      </summary>
      <div lang={each} className="stack stack-roomy other-language">
        <h2 className="h-small">{petition.title[each]}</h2>
        <PetitionText
          summary={{ [each]: petition.summary[each] }}
          demands={petition.demands.map(({ text }) => ({ [each]: text[each] }))}
          background={petition.background && { [each]: petition.background[each] }}
          formatted={petition.formattedBackground}
          images={petition.images.map((image) => ({
            ...image,
            alternative: { [each]: image.alternative[each] },
          }))}
          described
        />
      </div>
    </details>
  ));
}

function Result({ done, id, next }: { done: Done; id: string; next: QueueItem | undefined }) {
  const format = useFormat();
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Panel title={<T id="moderation.decided" />} titleHidden>
      <div className="success" role="status" tabIndex={-1} ref={box}>
        <span className="seal">
          <Icon name="done" />
        </span>
        <div className="stack stack-tight">
          <p>
            <b>
              <T id={`moderation.done.${done}`} />
            </b>
          </p>
          <p className="small">
            <T id={`moderation.done.${done}.text`} />
          </p>
        </div>
      </div>
      <p>
        <MoreLink to={`/${language}/petitions/${id}`}>
          <T id="moderation.publicPage" />
        </MoreLink>
      </p>
      {done !== "STOP" &&
        (next ? (
          <div className="stack stack-tight">
            <h3 className="small">
              <T id="moderation.nextCase" />
            </h3>
            <p>
              <Localized text={next.petition.title} />
            </p>
            <ButtonLink wide to={`/${language}/moderation/${next.petition.id}`}>
              <T id="moderation.goNext" />
            </ButtonLink>
            <p className="note">
              <T
                id="moderation.waits"
                values={{
                  days: next.workingDaysWaited,
                  allowed: next.workingDaysAllowed,
                  late: format.number(lateBy(next)),
                }}
              />
            </p>
          </div>
        ) : (
          <p className="small muted">
            <T id="moderation.noNext" />
          </p>
        ))}
      <ButtonLink kind="second" wide to={`/${language}/moderation`}>
        <T id="moderation.toQueue" />
      </ButtonLink>
    </Panel>
  );
}

/** Rejected or closed: nothing is left to decide here. */
function Over({ petition: { id, state } }: { petition: Petition }) {
  const language = useLanguage();
  return (
    <Panel title={<T id="moderation.over" />}>
      <p className="small">
        <T id={state === "REJECTED" ? "moderation.over.rejected" : "moderation.over.closed"} />
      </p>
      <MoreLink to={`/${language}/petitions/${id}`}>
        <T id="moderation.publicPage" />
      </MoreLink>
    </Panel>
  );
}
