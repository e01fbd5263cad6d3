import type { ReactNode } from "react";
import { useFormat } from "~/i18n/use-format";
import { Meta } from "./marks";
import { type Way, WayStanding } from "./standing";

/** Who must act next and by when, agency by agency, the tier that was reached last first. */
export function Awaited<W extends Way>({
  ways,
  agency,
  due,
}: {
  ways: readonly W[];
  /** The name of the agency that has it. */
  agency: (way: W) => ReactNode;
  /** That a day is the last one in time; in the case of "until". */
  due: (day: string) => ReactNode;
}) {
  const format = useFormat();
  if (ways.length === 0) return null;
  const latestFirst = [...ways].sort((a, b) => b.tier - a.tier);
  return (
    <ul className="plain stack stack-tight">
      {latestFirst.map((way) => (
        <li key={way.tier}>
          <Meta>
            <span>{agency(way)}</span>
            <WayStanding way={way} />
            {way.clock && !saysItsDay(way) && (
              <span>{due(format.day(way.clock.dueOn, "short", "until"))}</span>
            )}
          </Meta>
        </li>
      ))}
    </ul>
  );
}

/** A new answer is awaited until a day, everything else for so many working days. */
function saysItsDay({ state, clock }: Way): boolean {
  return state === "ANSWERED" && clock?.overdueWorkingDays === 0;
}
