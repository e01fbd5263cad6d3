import { type Petition, useWays } from "~/api/petition";
import { useAgencies } from "~/api/reference";
import { Awaited } from "~/design/awaited";
import { ButtonLink, ButtonRow } from "~/design/button";
import { FailedPart } from "~/design/failed-part";
import { Progress } from "~/design/progress";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { Desk } from "./desk";

const beforeIts = (instant: string) => new Date(Date.parse(instant) - 1);

/** Where it stands, and what comes next, in plain words. */
export function StandingSection({ desk, petition }: { desk: Desk; petition: Petition }) {
  const language = useLanguage();
  return (
    <section className="stack stack-near" aria-labelledby="standing">
      <h2 id="standing">
        <T id="desk.standing" />
      </h2>
      <NextStep desk={desk} petition={petition} />
      <Ways petition={petition} />
      {petition.thresholds.length > 0 && (
        <Progress
          inForce={petition.tally.inForce}
          tiers={petition.thresholds}
          collects={petition.state === "SEEDING" || petition.state === "OPEN"}
        />
      )}
      {petition.state === "REJECTED" && (
        <ButtonRow>
          <ButtonLink to={`/${language}/petitions/${petition.id}`} kind="second" icon="document">
            <T id="desk.toRejection" />
          </ButtonLink>
        </ButtonRow>
      )}
      {petition.state === "DRAFT" && (
        <ButtonRow>
          <ButtonLink to={`/${language}/start/${petition.id}`} icon="pen">
            <T id="desk.goOn" />
          </ButtonLink>
        </ButtonRow>
      )}
    </section>
  );
}

function Ways({ petition: { id, thresholds } }: { petition: Petition }) {
  const agencies = useAgencies().data;
  const query = useWays(
    id,
    thresholds.some(({ reachedAt }) => reachedAt),
  );
  const { data: ways } = query;
  if (!ways && query.error) return <FailedPart query={query} />;
  return (
    <Awaited
      ways={ways ?? []}
      agency={({ agency }) => <Localized text={agencies?.get(agency)?.name} />}
      due={(day) => <T id="desk.way.due" values={{ day }} />}
    />
  );
}

function NextStep({ desk, petition }: { desk: Desk; petition: Petition }) {
  const format = useFormat();
  const agencies = useAgencies().data;
  const until = (value: string | Date | null | undefined) =>
    value ? format.day(value, "short", "until") : "";
  const { next } = petition;
  const agency = next && format.pick(agencies?.get(next.agency)?.name).text;
  const ends = petition.closesAt ? beforeIts(petition.closesAt) : undefined;
  switch (petition.state) {
    case "DRAFT":
      return (
        <p>
          <T id={petition.role === "CO_ORGANIZER" ? "desk.next.DRAFT.together" : "desk.next.DRAFT"} />
        </p>
      );
    case "SUBMITTED":
      return (
        <p>
          {desk.waiting && (
            <T
              id={
                desk.waiting.workingDays > desk.waiting.allowed
                  ? "desk.next.SUBMITTED.late"
                  : "desk.next.SUBMITTED"
              }
              values={{
                waited: desk.waiting.workingDays,
                allowed: desk.waiting.allowed,
                day: until(desk.waiting.decisionDueOn),
              }}
            />
          )}
        </p>
      );
    case "REJECTED":
      return (
        <p>
          <T id={petition.role === "CO_ORGANIZER" ? "desk.next.REJECTED.together" : "desk.next.REJECTED"} />
        </p>
      );
    case "SEEDING":
      return (
        <p>
          <T
            id="desk.next.SEEDING"
            values={{
              missing: desk.seedingMissing ?? 0,
              day: until(petition.seedingEndsAt ? beforeIts(petition.seedingEndsAt) : undefined),
            }}
          />
        </p>
      );
    case "OPEN":
      return (
        <>
          <p>
            {next ? (
              <T id="desk.next.OPEN" values={{ missing: next.missing, required: next.required }} />
            ) : (
              <T id="desk.next.OPEN.all" />
            )}
            {agency && (
              <>
                {" "}
                <T id="desk.next.OPEN.agency" values={{ agency }} />
              </>
            )}
          </p>
          <p>
            <T id="desk.next.OPEN.ends" values={{ day: until(ends) }} />
          </p>
        </>
      );
    case "CLOSED":
      return (
        <p>
          <T
            id="desk.next.CLOSED"
            values={{
              because: petition.closedBecause ?? "other",
              reached: petition.thresholds.some(({ reachedAt }) => reachedAt) ? "yes" : "no",
            }}
          />
        </p>
      );
  }
}
