import type { ReactNode } from "react";
import { classNames } from "./class-names";

export interface TimelineEntry {
  key: string;
  /** For machines: a day or an instant; absent for what has no date yet. */
  dateTime?: string | undefined;
  when: ReactNode;
  what: ReactNode;
  kind?: "done" | "reached" | "over" | "to-come" | undefined;
}

/** What happened and what comes, oldest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline plain">
      {entries.map(({ key, dateTime, when, what, kind = "done" }, index) => (
        <li
          key={key}
          className={classNames(
            kind !== "done" && kind,
            entries[index + 1]?.kind === "to-come" && "before-to-come",
          )}
        >
          {dateTime ? <time dateTime={dateTime}>{when}</time> : <span className="when">{when}</span>}
          <div>{what}</div>
        </li>
      ))}
    </ol>
  );
}
