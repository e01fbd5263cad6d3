import type { ReactNode } from "react";
import { T } from "~/i18n/t";
import { classNames } from "./class-names";

/**
 * A deadline in working days, one tick a day; ticks after the line are red.
 * Both counts come from the server: working days need its calendar of holidays.
 */
export function Clock({
  limit,
  left,
  overdue,
  children,
}: {
  /** Working days allowed. */
  limit: number;
  left: number;
  /** Working days late; 0 while there is time. */
  overdue: number;
  /** Until when, and counted from when. */
  children?: ReactNode;
}) {
  const used = overdue > 0 ? limit : Math.max(0, limit - left);
  return (
    <div className={classNames("clock", overdue > 0 && "clock-over")}>
      <p className="clock-say">
        {overdue > 0 ? (
          <T id="design.clock.overdue" values={{ days: overdue }} />
        ) : (
          <T id="design.clock.left" values={{ days: left }} />
        )}
      </p>
      <div className="clock-ticks" aria-hidden="true">
        {Array.from({ length: limit + overdue }, (_, index) => (
          <i
            key={index}
            className={classNames(
              index >= limit ? "over" : index >= used && "left",
              index === limit - 1 && "due",
            )}
          />
        ))}
      </div>
      {children && <p className="small muted">{children}</p>}
    </div>
  );
}
