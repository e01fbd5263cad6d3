import "./invalidation.css";
import { useRef, useState } from "react";
import { useParams, useSearchParams } from "react-router";
import { useSession } from "~/api/session";
import { Blank, Failure } from "~/design/blank";
import { Button, ButtonLink, MoreLink } from "~/design/button";
import { type KeptInput, useKeptInput } from "~/design/kept-input";
import { Meta } from "~/design/marks";
import { PageHead } from "~/design/page-head";
import { Panel } from "~/design/panel";
import { Pick } from "~/design/pick";
import { Bone, Skeleton } from "~/design/skeleton";
import { Table } from "~/design/table";
import { Notice } from "~/design/notice";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { toField } from "./almaty-time";
import { BurstTime, BurstWords } from "./burst-words";
import { MinuteChart } from "./minute-chart";
import { NoProof } from "./no-proof";
import { type Burst, type Flow, useFlow } from "./queries";
import { type Draft, isDraft, noDraft } from "./rule";
import { RegionsTable } from "./regions-table";
import { RulePanel } from "./rule-panel";

const spans = ["1", "6", "24"] as const;
type Span = (typeof spans)[number];
const hourMillis = 3_600_000;
const minuteMillis = 60_000;

/** How the signatures of one petition came in, and a rule beside it. */
export function FlowPage() {
  const { id = "" } = useParams();
  return <FlowOf key={id} id={id} />;
}

/** The last hours up to the next full minute. */
function lastHours(span: Span, now = Date.now()): { from: string; to: string } {
  const to = (Math.floor(now / minuteMillis) + 1) * minuteMillis;
  const iso = (at: number) => new Date(at).toISOString().replace(".000Z", "Z");
  return { from: iso(to - Number(span) * hourMillis), to: iso(to) };
}

function FlowOf({ id }: { id: string }) {
  const t = useT();
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const span = spans.find((each) => each === search.get("hours")) ?? "24";
  const [window, setWindow] = useState(() => lastHours(span));
  const flow = useFlow(id, window);
  const { data: session } = useSession();
  // Here, so that it outlives a look at the signatures that fails.
  const kept = useKeptInput<Draft>(`rule.${id}`, session?.displayName ?? "", noDraft, isDraft);
  const format = useFormat();
  const title = format.pick(flow.data?.title);
  const back = (
    <MoreLink back to={`/${language}/moderation/bursts`}>
      <T id="invalidation.toBursts" />
    </MoreLink>
  );
  if (!flow.data) {
    const missing = flow.error?.status === 404;
    return (
      <div className="wrap desk-page">
        <PageHead title={t(missing ? "invalidation.missing" : "invalidation.title")} above={back}>
          {missing && (
            <p className="lead">
              <T id="invalidation.missing.text" />
            </p>
          )}
        </PageHead>
        {missing ? null : flow.error ? (
          <Failure
            title={t("invalidation.flow.failed")}
            code={flow.error.code}
            onRetry={() => void flow.refetch()}
            retrying={flow.isFetching}
          />
        ) : (
          <Skeleton label={t("invalidation.loading")}>
            <div className="stack">
              <Bone width="70%" height="2rem" />
              <Bone width="100%" height="13rem" />
              <Bone width="60%" />
            </div>
          </Skeleton>
        )}
      </div>
    );
  }
  return (
    <div className="wrap desk-page">
      <PageHead title={title.text} lang={title.lang} above={back}>
        <Meta>
          <span>
            <T id="invalidation.came" values={{ count: flow.data.signatures }} />
          </span>
          <span>
            <BurstTime burst={flow.data} />
          </span>
        </Meta>
      </PageHead>
      <div className="desk desk-case desk-flow">
        <div className="stack stack-part">
          <div className="flow-window">
            <Pick
              label={t("invalidation.window")}
              value={span}
              options={spans.map((value) => ({
                value,
                label: <T id="invalidation.hours" values={{ hours: Number(value) }} />,
              }))}
              onChange={(value) => {
                setSearch({ hours: value }, { replace: true, preventScrollReset: true });
                setWindow(lastHours(value));
              }}
            />
            <Button
              kind="quiet"
              icon="retry"
              busy={flow.isFetching}
              onClick={() => {
                const next = lastHours(span);
                // Within the same minute the window is the same, and so would be the answer from memory.
                if (next.to === window.to) void flow.refetch();
                else setWindow(next);
              }}
            >
              <T id="invalidation.refresh" />
            </Button>
          </div>
          <Seen flow={flow.data} kept={kept} />
        </div>
      </div>
    </div>
  );
}

/** What came in, and the rule a moderator makes of it. */
function Seen({ flow, kept }: { flow: Flow; kept: KeptInput<Draft> }) {
  const language = useLanguage();
  const panel = useRef<HTMLDivElement>(null);
  const take = (burst: Pick<Burst, "from" | "to"> & { region?: string | null; origin?: string | null }) => {
    kept.setValue((before) => ({
      ...before,
      from: toField(burst.from),
      to: toField(burst.to),
      region: burst.region ?? "",
      origin: burst.origin ?? "",
    }));
    panel.current?.focus();
    panel.current?.scrollIntoView({ block: "start" });
  };
  return (
    <>
      <section className="stack" aria-labelledby="by-minute">
        <h2 id="by-minute" className="h-small">
          <T id="invalidation.byMinute" />
        </h2>
        {flow.signatures === 0 ? (
          <Blank title={<T id="invalidation.silent" />} />
        ) : (
          <MinuteChart flow={flow} />
        )}
      </section>
      <section className="stack" aria-labelledby="sticks-out">
        <h2 id="sticks-out" className="h-small">
          <T id="invalidation.sticksOut" />
        </h2>
        {flow.bursts.length === 0 ? (
          <p className="muted">
            <T id="invalidation.sticksOut.none" />
          </p>
        ) : (
          <ul className="burst-list plain">
            {flow.bursts.map((burst, index) => (
              <li key={index}>
                <span className="note">
                  <BurstTime burst={burst} />
                </span>
                <span>
                  <BurstWords burst={burst} />
                </span>
                {!flow.own && (
                  <Button kind="quiet" onClick={() => take(burst)}>
                    <T id="invalidation.makeRule" />
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        <NoProof />
      </section>
      <Regions flow={flow} />
      <Origins flow={flow} onTake={flow.own ? undefined : take} />
      <div ref={panel} tabIndex={-1} className="rule-place">
        {flow.own ? (
          <Panel title={<T id="invalidation.rule" />}>
            <Notice icon="person">
              <p>
                <T id="invalidation.own" />
              </p>
            </Notice>
            <ButtonLink kind="second" to={`/${language}/moderation/bursts`}>
              <T id="invalidation.toBursts" />
            </ButtonLink>
          </Panel>
        ) : (
          <RulePanel flow={flow} kept={kept} />
        )}
      </div>
    </>
  );
}

function Regions({ flow }: { flow: Flow }) {
  const t = useT();
  const format = useFormat();
  if (flow.regions.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="by-region">
      <RegionsTable
        regions={flow.regions}
        caption={
          <span id="by-region">
            <T id="invalidation.byRegion" />
          </span>
        }
        more={[
          {
            key: "usual",
            name: t("invalidation.usualShare"),
            value: ({ usualShare }) =>
              usualShare == null ? t("invalidation.unknown") : format.percent(usualShare),
            numeric: true,
          },
        ]}
      />
    </section>
  );
}

function Origins({
  flow,
  onTake,
}: {
  flow: Flow;
  onTake: ((origin: Flow["origins"][number]) => void) | undefined;
}) {
  const t = useT();
  const format = useFormat();
  type Origin = Flow["origins"][number];
  return (
    <section className="stack" aria-labelledby="by-origin">
      {flow.origins.length === 0 ? (
        <>
          <h2 id="by-origin" className="h-small">
            <T id="invalidation.byOrigin" />
          </h2>
          <p className="muted">
            <T id="invalidation.byOrigin.none" />
          </p>
        </>
      ) : (
        <Table
          caption={
            <span id="by-origin">
              <T id="invalidation.byOrigin" />
            </span>
          }
          compact
          stack
          columns={[
            {
              key: "block",
              name: t("invalidation.origin"),
              value: (origin: Origin) => <T id="invalidation.block" values={{ block: origin.block }} />,
            },
            {
              key: "count",
              name: t("invalidation.signatures"),
              value: (origin: Origin) => format.number(origin.signatures),
              numeric: true,
            },
            {
              key: "share",
              name: t("invalidation.share"),
              value: (origin: Origin) => format.percent(origin.signatures / Math.max(1, flow.signatures)),
              numeric: true,
            },
            {
              key: "when",
              name: t("invalidation.when"),
              value: (origin: Origin) => <BurstTime burst={origin} />,
            },
            ...(onTake
              ? [
                  {
                    key: "rule",
                    name: t("invalidation.rule"),
                    value: (origin: Origin) => (
                      <Button kind="quiet" onClick={() => onTake(origin)}>
                        <T id="invalidation.makeRuleOf" values={{ block: origin.block }} />
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
          items={flow.origins}
          keyOf={(origin) => origin.origin}
        />
      )}
      <p className="note">
        <T id="invalidation.byOrigin.note" />
      </p>
    </section>
  );
}
