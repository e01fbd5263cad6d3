import type { Escalation, Petition } from "~/api/petition";
import { useAgencies } from "~/api/reference";
import { Failure } from "~/design/blank";
import { Clock } from "~/design/clock";
import { Meta, StateLabel } from "~/design/marks";
import { WayStanding } from "~/design/standing";
import { isoDay } from "~/i18n/dates";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { Story } from "./use-story";

/** Where the petition is now, agency by agency. */
export function EscalationSections({ story }: { story: Story }) {
  const { petition, ways, waysPart } = story;
  if (waysPart.failed)
    return (
      <section>
        <Failure
          title={<T id="petition.ways.failed" />}
          onRetry={waysPart.retry}
          retrying={waysPart.retrying}
        />
      </section>
    );
  if (ways.length === 0) return null;
  // The tier that was reached last is what happens now.
  const latestFirst = [...ways].sort((a, b) => b.tier - a.tier);
  return (
    <section aria-labelledby="now" className="gap-0">
      <h2 id="now" className="after-gap">
        <T id="petition.ways.title" />
      </h2>
      {latestFirst.map((way) => (
        <Stage key={way.id} way={way} petition={petition} />
      ))}
    </section>
  );
}

function AgencyName({ slug }: { slug: string }) {
  const agencies = useAgencies().data;
  return <Localized text={agencies?.get(slug)?.name} />;
}

function Stage({ way, petition }: { way: Escalation; petition: Petition }) {
  const format = useFormat();
  const heading = `way-${way.tier}`;
  const required = petition.thresholds.find(({ tier }) => tier === way.tier)?.required;
  return (
    <section className="stage" aria-labelledby={heading}>
      <div className="stack stack-tight">
        <h3 id={heading}>
          <AgencyName slug={way.agency} />
        </h3>
        <Meta>
          {required !== undefined && (
            <span>
              <T id="petition.ways.tier" values={{ tier: way.tier, required }} />
            </span>
          )}
          {way.registrationNumber && (
            <span>
              <T id="petition.ways.number" values={{ number: way.registrationNumber }} />
            </span>
          )}
          {way.registeredOn && (
            <span>
              <T
                id="petition.ways.registeredOn"
                values={{ day: format.day(way.registeredOn, "day", "on") }}
              />
            </span>
          )}
        </Meta>
      </div>
      <Whereabouts way={way} />
    </section>
  );
}

function Whereabouts({ way }: { way: Escalation }) {
  const format = useFormat();
  const { clock } = way;
  if (way.state === "ANSWERED" && way.answeredAt && !clock)
    return (
      <>
        <p>
          <StateLabel kind="live" icon="yes">
            <T id="design.way.answeredOn" values={{ day: format.day(way.answeredAt) }} />
          </StateLabel>
        </p>
        {way.reviewDueOn && (
          <p className="small muted">
            <T
              id={isoDay(way.answeredAt) > way.reviewDueOn ? "petition.ways.late" : "petition.ways.inTime"}
              values={{ day: format.day(way.reviewDueOn, "day", "until") }}
            />
          </p>
        )}
      </>
    );
  if (way.state === "RETURNED")
    return (
      <p>
        <WayStanding way={way} />
      </p>
    );
  if (!clock)
    return (
      <p>
        <StateLabel kind="reached">
          <T id="petition.ways.reachedAt" values={{ at: format.instant(way.reachedAt) }} />
        </StateLabel>
      </p>
    );
  const since = clock.awaiting === "REGISTRATION" ? way.forwardedAt : way.registeredOn;
  return (
    <Clock limit={clock.workingDaysAllowed} left={clock.workingDaysLeft} overdue={clock.overdueWorkingDays}>
      <T
        id={
          way.state === "ANSWERED"
            ? "petition.ways.anew"
            : `petition.ways.${clock.overdueWorkingDays > 0 ? "was" : "is"}Due.${clock.awaiting}`
        }
        values={{
          due: format.day(clock.dueOn, "day", "until"),
          days: clock.workingDaysAllowed,
          since: since ? format.day(since, "short", "from") : "",
        }}
      />{" "}
      <T id="petition.ways.tick" />
    </Clock>
  );
}
