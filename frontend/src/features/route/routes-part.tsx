import type { Escalation } from "~/api/petition";
import { T } from "~/i18n/t";
import { RouteList } from "./route-list";

/** Whose competence a petition is, where an agency said that it is not its own. */
export function RoutesPart({ ways }: { ways: readonly Escalation[] }) {
  const returned = ways.filter(({ routes }) => routes.length > 0);
  return returned.map(({ id, tier, routes }) => (
    <section key={id} aria-labelledby={`routes-${tier}`}>
      <h2 id={`routes-${tier}`}>
        <T id="route.title" />
      </h2>
      <RouteList routes={routes} />
    </section>
  ));
}

const told = ["RETURNED", "RETURN_REFUSED", "ROUTED_ON"] as const;

/** What the timeline says of it. */
export function RoutedFact({ kind }: { kind: string }) {
  const known = told.find((each) => each === kind);
  return known ? (
    <p>
      <T id={`route.timeline.${known}`} />
    </p>
  ) : null;
}
