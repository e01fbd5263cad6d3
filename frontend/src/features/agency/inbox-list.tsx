import { useEffect, useRef } from "react";
import { Link, useLocation, useSearchParams } from "react-router";
import { Blank, Failure } from "~/design/blank";
import { Button } from "~/design/button";
import { useFocusKept } from "~/design/focus";
import { Icon } from "~/design/icon";
import { Refusal } from "~/design/refusal";
import { Bone, Skeleton } from "~/design/skeleton";
import { awaitedOf } from "~/design/standing";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { groupsOf, type InboxCase, useInbox } from "./inbox";
import { isNarrowed, queryOf } from "./inbox-query";

/** The inbox by deadline, as the address narrows it. `current` is the case that is open beside it. */
export function InboxList({ current }: { current?: string | undefined }) {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const query = queryOf(params);
  const inbox = useInbox(query);
  const { data, error, isFetching, refetch } = inbox;
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  // "Show all" goes away with what it brings.
  useFocusKept(isNarrowed(query));
  const list = useRef<HTMLDivElement>(null);
  // The first case that "show more" brought takes the focus.
  const firstNew = useRef<number>(undefined);
  useEffect(() => {
    if (firstNew.current === undefined || items.length <= firstNew.current) return;
    list.current?.querySelectorAll<HTMLElement>("li a")[firstNew.current]?.focus();
    firstNew.current = undefined;
  }, [items.length]);
  if (data && items.length === 0)
    return isNarrowed(query) ? (
      <Blank
        title={<T id="agency.none.title" />}
        actions={
          <Button kind="second" onClick={() => setParams({}, { preventScrollReset: true })}>
            <T id="agency.showAll" />
          </Button>
        }
      >
        <p>
          <T id="agency.none.text" />
        </p>
      </Blank>
    ) : (
      <Blank title={<T id="agency.empty.title" />}>
        <p>
          <T id="agency.empty.text" />
        </p>
      </Blank>
    );
  if (data)
    return (
      <div ref={list} aria-busy={inbox.isPlaceholderData}>
        {groupsOf(items).map(({ name, cases }) => (
          <section key={name} aria-labelledby={`group-${name}`}>
            <h2 id={`group-${name}`} className={name === "overdue" ? "h-over" : undefined}>
              <T id={`agency.group.${name}`} />
            </h2>
            <ul className="plain">
              {cases.map((each) => (
                <li key={each.escalation.id}>
                  <InboxEntry entry={each} current={each.escalation.id === current} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {error && inbox.isFetchNextPageError && <Refusal code={error.code} />}
        {inbox.hasNextPage && (
          <p className="list-more">
            <Button
              kind="second"
              wide
              busy={inbox.isFetchingNextPage}
              onClick={() => {
                firstNew.current = items.length;
                void inbox.fetchNextPage();
              }}
            >
              <T id="agency.more" />
            </Button>
          </p>
        )}
      </div>
    );
  if (error)
    return (
      <Failure
        title={t("agency.failed")}
        code={error.code}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  return (
    <Skeleton label={t("agency.loading")}>
      <div className="stack stack-roomy">
        {[82, 64, 74].map((width) => (
          <div key={width} className="stack stack-tight">
            <Bone width={`${width}%`} height="1.3em" />
            <Bone width="50%" height="0.8em" />
          </div>
        ))}
      </div>
    </Skeleton>
  );
}

function InboxEntry({
  entry: { escalation, petition, assignee },
  current,
}: {
  entry: InboxCase;
  current: boolean;
}) {
  const { search } = useLocation();
  const format = useFormat();
  const language = useLanguage();
  const { clock, state } = escalation;
  const title = format.pick(petition.title);
  const overdue = (clock?.overdueWorkingDays ?? 0) > 0;
  return (
    <Link
      to={`/${language}/agency/${escalation.id}${search}`}
      className={overdue ? "over" : undefined}
      aria-current={current ? "true" : undefined}
    >
      {clock ? (
        <span className="days">
          {overdue ? `−${format.number(clock.overdueWorkingDays)}` : format.number(clock.workingDaysLeft)}
          <small>
            <T
              id="agency.days"
              values={{ days: overdue ? clock.overdueWorkingDays : clock.workingDaysLeft }}
            />
          </small>
        </span>
      ) : (
        <span className="days days-none" aria-hidden="true">
          <Icon name={state === "ANSWERED" ? "done" : "clock"} />
        </span>
      )}
      <strong lang={title.lang}>{title.text}</strong>
      <span className="note">
        <Deadline escalation={escalation} />
        {assignee && (
          <>
            {" · "}
            {assignee.me ? (
              <T id="agency.assignee.me" />
            ) : (
              (assignee.name ?? <T id="agency.assignee.former" />)
            )}
          </>
        )}
      </span>
    </Link>
  );
}

function Deadline({ escalation }: { escalation: InboxCase["escalation"] }) {
  const format = useFormat();
  const { clock, state, registrationNumber, answeredAt } = escalation;
  if (!clock) {
    if (state === "ANSWERED")
      return (
        <T
          id="agency.entry.answered"
          values={{ day: answeredAt ? format.day(answeredAt, "short", "on") : "" }}
        />
      );
    if (state === "RETURNED") return <T id="agency.entry.returned" />;
    return <T id="agency.entry.coming" />;
  }
  const day = format.day(clock.dueOn, "short", "until");
  if (clock.overdueWorkingDays > 0)
    return <T id={`agency.entry.overdue.${awaitedOf(state, clock.awaiting)}`} values={{ day }} />;
  if (state === "ANSWERED") return <T id="agency.entry.anew" values={{ day }} />;
  if (clock.awaiting === "REGISTRATION") return <T id="agency.entry.register" />;
  return <T id="agency.entry.registered" values={{ number: registrationNumber ?? "" }} />;
}
