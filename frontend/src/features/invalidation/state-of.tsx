import { StateLabel } from "~/design/marks";
import { T } from "~/i18n/t";
import type { Invalidation } from "./queries";

/** Where an invalidation stands. */
export function StateOf({ invalidation: { state, mine } }: { invalidation: Invalidation }) {
  const waits = state === "PROPOSED" || state === "LIFT_PROPOSED";
  return (
    <StateLabel kind={waits && !mine ? "live" : "plain"} icon={waits ? "clock" : "done"}>
      <T id={`invalidation.state.${state}`} />
    </StateLabel>
  );
}
