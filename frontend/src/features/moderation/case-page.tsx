import "./moderation.css";
import { useEffect, useRef, useState } from "react";
import { useParams } from "react-router";
import { collects } from "~/api/petition";
import { Failure } from "~/design/blank";
import { ButtonLink, MoreLink } from "~/design/button";
import { Icon } from "~/design/icon";
import { Meta } from "~/design/marks";
import { Notice } from "~/design/notice";
import { PageHead } from "~/design/page-head";
import { Panel } from "~/design/panel";
import { Bone, Skeleton } from "~/design/skeleton";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { type Case as CaseData, type CasePetition as Petition, useCase } from "./case";
import { DecisionPanel } from "./decision-panel";
import { LockedPanel } from "./locked-panel";
import { NotesPanel } from "./notes-panel";
import { nextCase, type QueueItem, useQueue } from "./queue";
import { Reading } from "./reading";
import { ReviewPanel } from "./review-panel";
import { StopPanel } from "./stop-panel";
import { useLock } from "./use-lock";

/** One petition beside what is decided about it. */
export function CasePage() {
  const { id = "" } = useParams();
  // A case keeps what it showed after its verdict; the next one begins anew.
  return <Case key={id} id={id} />;
}

type Done = "PUBLISH" | "REJECT" | "STOP" | "UPHOLD" | "OVERTURN";

function Case({ id }: { id: string }) {
  const t = useT();
  const language = useLanguage();
  const queue = useQueue();
  const found = useCase(id);
  // As it was decided on.
  const [decided, setDecided] = useState<{ done: Done; shown: CaseData; next: QueueItem | undefined }>();
  const shown = decided?.shown ?? found.data;
  useLock(id, shown !== undefined && decided === undefined && isForMe(shown) && shown.lock?.mine !== false);
  const items = queue.data ?? [];
  const item = items.find((each) => each.petition.id === id);
  if (!shown) {
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
  const decide = (done: Done) => setDecided({ done, shown, next: nextCase(items, id) });
  return (
    <div className="desk-page">
      <div className="desk-head">
        <div className="wrap spread">
          <MoreLink back to={`/${language}/moderation`}>
            {queue.data && !queue.hasNextPage ? (
              <T id="moderation.backTo" values={{ count: items.length }} />
            ) : (
              <T id="moderation.toQueue" />
            )}
          </MoreLink>
          {item && !decided && (
            <Meta>
              {!queue.hasNextPage && (
                <span>
                  <T
                    id="moderation.caseOf"
                    values={{ number: items.indexOf(item) + 1, count: items.length }}
                  />
                </span>
              )}
              <span>
                <T
                  id={item.workingDaysLate > 0 ? "moderation.waitsLate" : "moderation.waits"}
                  values={{
                    days: item.workingDaysWaited,
                    allowed: item.workingDaysAllowed,
                    late: item.workingDaysLate,
                  }}
                />
              </span>
            </Meta>
          )}
        </div>
      </div>
      <div className="wrap">
        <div className="desk desk-case">
          <Reading shown={shown} />
          <div className="stack stack-part">
            {decided ? (
              <Result done={decided.done} id={id} next={decided.next} />
            ) : (
              <Deciding shown={shown} onDecided={decide} />
            )}
            {!shown.own && <NotesPanel id={id} notes={found.data?.notes ?? shown.notes} />}
          </div>
        </div>
      </div>
    </div>
  );
}

/** Whether this moderator may decide, as far as nobody else reads it. */
function isForMe({ clock, own, rejectedByMe }: CaseData): boolean {
  return clock != null && !own && !(clock.kind === "APPEAL" && rejectedByMe);
}

function Deciding({ shown, onDecided }: { shown: CaseData; onDecided: (done: Done) => void }) {
  const { petition, clock, own, lock } = shown;
  if (own)
    return (
      <Panel title={<T id="moderation.own.title" />}>
        <Notice icon="person">
          <p>
            <T id="moderation.own.text" />
          </p>
        </Notice>
      </Panel>
    );
  if (clock && !isForMe(shown))
    return (
      <Panel title={<T id="moderation.same.title" />}>
        <Notice icon="person">
          <p>
            <T id="moderation.refusal.same" />
          </p>
        </Notice>
      </Panel>
    );
  if (clock && lock?.mine === false) return <LockedPanel until={lock.until} />;
  if (clock?.kind === "APPEAL") return <ReviewPanel id={petition.id} onDecided={onDecided} />;
  if (clock) return <DecisionPanel id={petition.id} onDecided={onDecided} />;
  if (collects(petition.state)) return <StopPanel id={petition.id} onStopped={() => onDecided("STOP")} />;
  return <Over petition={petition} />;
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
                  late: format.number(next.workingDaysLate),
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
