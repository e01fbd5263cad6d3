import "./moderation.css";
import { classNames } from "~/design/class-names";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { QueueItem } from "./queue";

/** How long a case has waited: the number large, one tick a working day. */
export function Waited({ item }: { item: QueueItem }) {
  const format = useFormat();
  const { workingDaysWaited: waited, workingDaysAllowed: allowed, workingDaysLate: late } = item;
  return (
    <div className={classNames("waited clock", late > 0 && "clock-over")}>
      <p>
        <b>{format.number(waited)}</b>{" "}
        <span className="small">
          <T id="moderation.waited" values={{ days: waited, allowed }} />
        </span>
      </p>
      <div className="clock-ticks" aria-hidden="true">
        {Array.from({ length: Math.max(waited, allowed) }, (_, index) => (
          <i
            key={index}
            className={classNames(
              index >= allowed ? "over" : index >= waited && "left",
              index === allowed - 1 && "due",
            )}
          />
        ))}
      </div>
      {late > 0 && (
        <p className="small">
          <b>
            <T id="moderation.lateBy" values={{ days: late }} />
          </b>
        </p>
      )}
    </div>
  );
}
