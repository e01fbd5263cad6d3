import { type SyntheticEvent, useState } from "react";
import { Link, useNavigate } from "react-router";
import { useJurisdictions, useTopics } from "~/api/reference";
import { Blank, Failure } from "~/design/blank";
import { Button, MoreLink } from "~/design/button";
import { TextField } from "~/design/field";
import { Rows, Row } from "~/design/lists";
import { Meta, StateLabel } from "~/design/marks";
import { PageHead } from "~/design/page-head";
import { Refusal } from "~/design/refusal";
import { RowsSkeleton } from "~/design/skeleton";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { petitionIdIn, type QueueItem, useQueue } from "./queue";
import { Waited } from "./waited";

/** The queue, oldest first, and the way to a petition that collects. */
export function ModerationPage() {
  const t = useT();
  const language = useLanguage();
  const { data, hasNextPage } = useQueue();
  const late = data?.filter((item) => item.workingDaysLate > 0).length ?? 0;
  return (
    <div className="wrap desk-page">
      <PageHead title={t("moderation.title")}>
        {data && data.length > 0 && (
          <Meta>
            <span>
              <T
                id={hasNextPage ? "moderation.waiting.more" : "moderation.waiting"}
                values={{ count: data.length }}
              />
            </span>
            {late > 0 && (
              <span>
                <T id="moderation.late" values={{ count: late }} />
              </span>
            )}
          </Meta>
        )}
      </PageHead>
      <div className="split split-side">
        <section className="stack" aria-labelledby="queue">
          <h2 id="queue" className="h-small">
            <T id="moderation.queue" />
          </h2>
          <Queue />
        </section>
        <div className="stack stack-part">
          <OpenPetition />
          <aside className="panel panel-framed" aria-labelledby="returns">
            <h2 className="h-small" id="returns">
              <T id="moderation.returns.title" />
            </h2>
            <p className="small muted">
              <T id="moderation.returns.text" />
            </p>
            <MoreLink to={`/${language}/moderation/returns`}>
              <T id="moderation.returns.go" />
            </MoreLink>
          </aside>
          <aside className="panel panel-framed" aria-labelledby="bursts">
            <h2 className="h-small" id="bursts">
              <T id="moderation.bursts.title" />
            </h2>
            <p className="small muted">
              <T id="moderation.bursts.text" />
            </p>
            <MoreLink to={`/${language}/moderation/bursts`}>
              <T id="moderation.bursts.go" />
            </MoreLink>
          </aside>
          <aside className="panel panel-framed" aria-labelledby="inadequate">
            <h2 className="h-small" id="inadequate">
              <T id="moderation.inadequate.title" />
            </h2>
            <p className="small muted">
              <T id="moderation.inadequate.text" />
            </p>
            <MoreLink to={`/${language}/moderation/inadequate-answers`}>
              <T id="moderation.inadequate.go" />
            </MoreLink>
          </aside>
          <aside className="panel panel-framed" aria-labelledby="reasons">
            <h2 className="h-small" id="reasons">
              <T id="moderation.reasons.title" />
            </h2>
            <p className="small muted">
              <T id="moderation.reasons.text" />
            </p>
            <MoreLink to={`/${language}/moderation/reasons`}>
              <T id="moderation.reasons.go" />
            </MoreLink>
          </aside>
          <aside className="panel panel-framed" aria-labelledby="pause">
            <h2 className="h-small" id="pause">
              <T id="moderation.pause.title" />
            </h2>
            <p className="small muted">
              <T id="moderation.pause.text" />
            </p>
            <MoreLink to={`/${language}/moderation/pause`}>
              <T id="moderation.pause.go" />
            </MoreLink>
          </aside>
          <p>
            <MoreLink to={`/${language}/decisions`}>
              <T id="moderation.register" />
            </MoreLink>
          </p>
        </div>
      </div>
    </div>
  );
}

function Queue() {
  const t = useT();
  const queue = useQueue();
  const { data, error, isFetching, refetch } = queue;
  if (data?.length === 0)
    return (
      <Blank title={<T id="moderation.empty.title" />}>
        <p>
          <T id="moderation.empty.text" />
        </p>
      </Blank>
    );
  if (data)
    return (
      <>
        <Rows>
          {data.map((item) => (
            <QueueRow key={item.petition.id} item={item} />
          ))}
        </Rows>
        {error && queue.isFetchNextPageError && <Refusal code={error.code} />}
        {queue.hasNextPage && (
          <p className="list-more">
            <Button
              kind="second"
              wide
              busy={queue.isFetchingNextPage}
              onClick={() => void queue.fetchNextPage()}
            >
              <T id="moderation.more" />
            </Button>
          </p>
        )}
      </>
    );
  if (error)
    return (
      <Failure
        title={t("moderation.failed")}
        code={error.code}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  return <RowsSkeleton label={t("moderation.loading")} />;
}

function QueueRow({ item }: { item: QueueItem }) {
  const format = useFormat();
  const language = useLanguage();
  const { data: places } = useJurisdictions();
  const { data: topics } = useTopics();
  const { petition, kind, own, rejectedByMe, lock } = item;
  const title = format.pick(petition.title);
  return (
    <Row aside={<Waited item={item} />}>
      <Meta>
        <span>
          <Localized text={places?.get(petition.jurisdiction)?.name} />
        </span>
        <span>
          <Localized text={topics?.get(petition.topic)?.name} />
        </span>
        <span>
          <T
            id={kind === "APPEAL" ? "moderation.appealed" : "moderation.submitted"}
            values={{ day: format.day(item.waitingSince, "short", "on") }}
          />
        </span>
      </Meta>
      <h3>
        <Link to={`/${language}/moderation/${petition.id}`} lang={title.lang}>
          {title.text}
        </Link>
      </h3>
      {kind === "APPEAL" && (
        <StateLabel kind="live" icon="retry">
          <T id="moderation.kind.APPEAL" />
        </StateLabel>
      )}
      {own && (
        <StateLabel kind="plain" icon="person">
          <T id="moderation.own" />
        </StateLabel>
      )}
      {rejectedByMe && (
        <StateLabel kind="plain" icon="person">
          <T id="moderation.rejectedByMe" />
        </StateLabel>
      )}
      {lock && (
        <StateLabel kind="plain" icon={lock.mine ? "pen" : "lock"}>
          <T
            id={lock.mine ? "moderation.locked.byMe" : "moderation.locked.byAnother"}
            values={{ time: format.time(lock.until) }}
          />
        </StateLabel>
      )}
    </Row>
  );
}

/** Petitions that collect are not in the queue; a moderator comes with their address. */
function OpenPetition() {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const [pasted, setPasted] = useState("");
  const [wrong, setWrong] = useState(false);
  const open = (event: SyntheticEvent) => {
    event.preventDefault();
    const id = petitionIdIn(pasted);
    setWrong(id === undefined);
    if (id === undefined) document.getElementById("petition-address")?.focus();
    else void navigate(`/${language}/moderation/${id}`);
  };
  return (
    <aside className="panel panel-framed" aria-labelledby="open">
      <h2 className="h-small" id="open">
        <T id="moderation.open.title" />
      </h2>
      <p className="small muted">
        <T id="moderation.open.text" />
      </p>
      <form className="stack" onSubmit={open} noValidate>
        <TextField
          id="petition-address"
          label={t("moderation.open.field")}
          error={wrong && <T id="moderation.open.wrong" />}
          value={pasted}
          autoComplete="off"
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
        <Button type="submit" kind="second">
          <T id="moderation.open.go" />
        </Button>
      </form>
    </aside>
  );
}
