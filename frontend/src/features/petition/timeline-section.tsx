import type { ReactNode } from "react";
import { useAgencies } from "~/api/reference";
import { Failure } from "~/design/blank";
import { Timeline, type TimelineEntry } from "~/design/timeline";
import { Bone, Skeleton } from "~/design/skeleton";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { type Moment, momentsOf, type Say } from "./timeline-entries";
import type { Story, TimelineFact } from "./use-story";

/** How a return and the decision on it are told; their words come with them. */
type RoutedSlot = ((fact: TimelineFact) => ReactNode) | undefined;

/** The petition's way so far, and what comes. */
export function TimelineSection({ story, routed }: { story: Story; routed: RoutedSlot }) {
  const { timeline } = story;
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">
        <T id="petition.timeline" />
      </h2>
      {timeline.data ? (
        <Way story={story} routed={routed} />
      ) : timeline.failed ? (
        <Failure
          title={<T id="petition.timeline.failed" />}
          onRetry={timeline.retry}
          retrying={timeline.retrying}
        />
      ) : (
        <Skeleton label={<T id="petition.timeline.loading" />}>
          <div className="stack">
            <Bone width="60%" />
            <Bone width="72%" />
            <Bone width="54%" />
          </div>
        </Skeleton>
      )}
    </section>
  );
}

function Way({ story, routed }: { story: Story; routed: RoutedSlot }) {
  const { petition, timeline, ways, inForce } = story;
  const goal = petition.seedingGoal ?? 0;
  const moments = momentsOf(petition, timeline.data ?? [], ways, inForce);
  return (
    <Timeline
      entries={moments.map((moment): TimelineEntry => ({
        key: moment.key,
        dateTime: moment.at,
        kind: moment.look,
        when: <When moment={moment} goal={goal} />,
        what: <What say={moment.say} goal={goal} routed={routed} />,
      }))}
    />
  );
}

function When({ moment: { at, say }, goal }: { moment: Moment; goal: number }) {
  const format = useFormat();
  if (say.is === "now") return <T id="petition.timeline.now" values={{ at: format.instant(at ?? "") }} />;
  if (say.is === "reached" && at) return format.instant(at);
  if (say.is === "willReach") return <T id="petition.timeline.when" values={{ count: say.required }} />;
  if (say.is === "willList") return <T id="petition.timeline.when" values={{ count: goal }} />;
  if (say.is === "willBeAppeal" || !at) return <T id="petition.timeline.next" />;
  if (say.is === "willRegister" || say.is === "willAnswer")
    return <T id="petition.timeline.until" values={{ day: format.day(at, "day", "until") }} />;
  return format.day(at);
}

function What({ say, goal, routed }: { say: Say; goal: number; routed: RoutedSlot }) {
  const format = useFormat();
  const agencies = useAgencies().data;
  const nameOf = (slug: string | null | undefined) => <Localized text={agencies?.get(slug)?.name} />;
  switch (say.is) {
    case "submitted":
      return (
        <p>
          <T id="petition.timeline.SUBMITTED" />
        </p>
      );
    case "published":
      return (
        <p>
          <T
            id="petition.timeline.PUBLISHED"
            values={{
              count: say.required.length,
              numbers: <Numbers numbers={say.required} />,
            }}
          />
        </p>
      );
    case "opened":
      return (
        <p>
          <T id="petition.timeline.OPENED" values={{ count: goal }} />
        </p>
      );
    case "rejected":
      return (
        <>
          <p>
            <b>
              <T id="petition.timeline.REJECTED" />
            </b>
            {say.fact.reasonCode && (
              <>
                {" "}
                <T id={`petition.reason.${say.fact.reasonCode}`} />
              </>
            )}
          </p>
          <Said legalBasis={say.fact.legalBasis} text={say.fact.text} />
        </>
      );
    case "appeal":
      return (
        <>
          <p>
            <T id={`petition.timeline.${say.step}`} />
          </p>
          <Said legalBasis={say.fact.legalBasis} text={say.fact.text} />
        </>
      );
    case "reached":
      return (
        <>
          <p>
            <b>
              <T id="petition.timeline.THRESHOLD_REACHED" values={{ count: say.required }} />
            </b>
            {say.sent && (
              <>
                {" "}
                <T id="petition.timeline.atOnce" values={{ name: say.name }} />
              </>
            )}
          </p>
          {say.sent && <p className="note">{nameOf(say.agency)}</p>}
        </>
      );
    case "forwarded":
    case "registered":
    case "answered":
      return (
        <>
          <p>
            <T
              id={`petition.timeline.${say.fact.kind}`}
              values={{ number: say.fact.registrationNumber ?? "", late: say.late ? "yes" : "no" }}
            />
          </p>
          <p className="note">{nameOf(say.fact.agency)}</p>
        </>
      );
    case "passed":
      return (
        <>
          <p>
            <T id={`petition.timeline.passed.${say.awaiting}`} />
            {say.overdue > 0 && (
              <>
                . <T id="design.clock.overdue" values={{ days: say.overdue }} />
              </>
            )}
          </p>
          <p className="note">{nameOf(say.agency)}</p>
        </>
      );
    case "invalidated":
    case "lifted":
      return (
        <>
          <p>
            <T id={`petition.timeline.${say.fact.kind}`} values={{ count: say.fact.signatures ?? 0 }} />
          </p>
          <Said legalBasis={say.fact.legalBasis} text={say.fact.text} />
        </>
      );
    case "routed":
      return (
        <>
          {routed?.(say.fact)}
          <p className="note">{nameOf(say.fact.agency)}</p>
          <Said legalBasis={say.fact.legalBasis} text={say.fact.text} />
        </>
      );
    case "corrected":
    case "hearing":
      return (
        <>
          <p>
            <T
              id={`petition.timeline.${say.fact.kind}`}
              values={{ day: say.on ? format.day(say.on, "day", "on") : "" }}
            />
          </p>
          <p className="note">{nameOf(say.fact.agency)}</p>
          <Said legalBasis={say.fact.legalBasis} text={say.fact.text} />
        </>
      );
    case "pause":
      return (
        <>
          <p>
            <T id={`petition.timeline.${say.fact.kind}`} />
          </p>
          <Said legalBasis={undefined} text={say.fact.text} />
        </>
      );
    case "closed":
      return (
        <>
          <p>
            <T
              id={`petition.timeline.closed.${say.fact.closedBecause ?? "TERM_ENDED"}`}
              values={{ count: say.inForce, signatures: goal }}
            />
          </p>
          <Said legalBasis={say.fact.legalBasis} text={say.fact.text} />
        </>
      );
    case "now":
      return (
        <p>
          <b className="num">
            <T id="petition.timeline.count" values={{ count: say.inForce }} />
          </b>
        </p>
      );
    case "willList":
      return (
        <p>
          <T id="petition.timeline.willList" />
        </p>
      );
    case "willReach":
      return (
        <>
          <p>
            <T id="petition.timeline.willReach" />
          </p>
          <p className="note">{nameOf(say.agency)}</p>
        </>
      );
    case "willEnd":
      return (
        <p>
          <T id="petition.timeline.willEnd" />
        </p>
      );
    case "willRegister":
    case "willAnswer":
      return (
        <>
          <p>
            <T id={`petition.timeline.${say.is}`} />
          </p>
          <p className="note">{nameOf(say.agency)}</p>
        </>
      );
    case "willBeAppeal":
      return (
        <p>
          <T id="petition.closed.ordinary" />
        </p>
      );
  }
}

function Numbers({ numbers }: { numbers: readonly number[] }) {
  const format = useFormat();
  const [first = 0, second = 0] = numbers;
  if (numbers.length === 2)
    return (
      <T
        id="petition.timeline.both"
        values={{ first: format.number(first), second: format.number(second) }}
      />
    );
  return numbers.map((number) => format.number(number)).join("; ");
}

type Words = Parameters<typeof Localized>[0]["text"];

/** What a moderator or an organizer says about their act. */
function Said({ legalBasis, text }: { legalBasis: Words; text: Words }) {
  return (
    <>
      {text && (
        <p className="small">
          <Localized text={text} />
        </p>
      )}
      {legalBasis && (
        <p className="note">
          <Localized text={legalBasis} />
        </p>
      )}
    </>
  );
}
