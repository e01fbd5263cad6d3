import type { ReactNode } from "react";
import { vars } from "./style-vars";

/** One grey line; width and height are CSS lengths. */
export function Bone({
  width = "100%",
  height = "1em",
}: {
  width?: string | undefined;
  height?: string | undefined;
}) {
  return <span className="bone" style={{ ...vars({ "--w": width }), height }} />;
}

/** The shape of what comes; `label` says to a screen reader what is loading. */
export function Skeleton({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div aria-busy="true">
      <p role="status" className="hidden-visually">
        {label}
      </p>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}

/** A list of petitions to come. */
export function RowsSkeleton({ label, count = 3 }: { label: ReactNode; count?: number | undefined }) {
  return (
    <Skeleton label={label}>
      <ul className="rows plain">
        {Array.from({ length: count }, (_, index) => (
          <li className="row" key={index}>
            <div className="row-main">
              <Bone width={`${40 + ((index * 7) % 20)}%`} height=".8em" />
              <Bone width={`${90 - ((index * 9) % 20)}%`} height="1.3em" />
              <Bone width="62%" height="1.3em" />
            </div>
            <div className="mini">
              <Bone width="6rem" height="1.4em" />
              <Bone height=".5rem" />
            </div>
          </li>
        ))}
      </ul>
    </Skeleton>
  );
}
