import { useAgencies } from "~/api/reference";
import { Meta } from "~/design/marks";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { Route } from "./returned";

/** How a petition was returned and what was decided, the earliest first; the same for everybody. */
export function RouteList({ routes }: { routes: readonly Route[] }) {
  return (
    <ol className="plain stack stack-roomy">
      {routes.map((route) => (
        <li key={route.number} className="stack stack-tight">
          <Returned route={route} />
          <Decided route={route} />
        </li>
      ))}
    </ol>
  );
}

function Returned({ route }: { route: Route }) {
  const format = useFormat();
  const { data: agencies } = useAgencies();
  return (
    <>
      <Meta>
        <span>
          <Localized text={agencies?.get(route.agency)?.name} />
        </span>
        {route.registrationNumber && (
          <span>
            <T id="route.number" values={{ number: route.registrationNumber }} />
          </span>
        )}
      </Meta>
      <p>
        <b>
          <T id="route.returned" values={{ day: format.day(route.returnedAt, "day", "on") }} />
        </b>
      </p>
      <p>
        <Localized text={route.reason} />
      </p>
      {route.namedAgency && (
        <p className="small">
          <T
            id="route.named"
            values={{ agency: <Localized key="agency" text={agencies?.get(route.namedAgency)?.name} /> }}
          />
        </p>
      )}
    </>
  );
}

function Decided({ route }: { route: Route }) {
  const format = useFormat();
  const { data: agencies } = useAgencies();
  const { outcome, decidedAt, overdueWorkingDays: late } = route;
  if (!outcome || !decidedAt)
    return (
      <p className={late > 0 ? "error" : "small"}>
        <T
          id={late > 0 ? "route.due.over" : "route.due"}
          values={{ day: format.day(route.decisionDueOn, "day", "until"), days: late }}
        />
      </p>
    );
  return (
    <>
      <p>
        <b>
          <T
            id={`route.outcome.${outcome}`}
            values={{
              day: format.day(decidedAt, "day", "on"),
              agency: <Localized key="agency" text={agencies?.get(route.routedTo)?.name} />,
            }}
          />
        </b>
      </p>
      <p>
        <Localized text={route.explanation} />
      </p>
      <p className="note">
        <Localized text={route.legalBasis} />
      </p>
    </>
  );
}
