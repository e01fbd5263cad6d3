import type { ReactNode } from "react";
import { T } from "~/i18n/t";
import { Button } from "./button";
import { Icon } from "./icon";
import { useReload } from "./use-reload";

/** A part of a page that could not be had, in one line: a `Failure` would be louder than the part itself. */
export function FailedPart({
  query: { refetch, isFetching },
  children = <T id="design.part.failed" />,
}: {
  query: { refetch: () => unknown; isFetching: boolean };
  /** What is missing, where that is not plain from the place. */
  children?: ReactNode;
}) {
  return (
    <Line onRetry={() => void refetch()} busy={isFetching}>
      {children}
    </Line>
  );
}

/** Instead of a part of a page whose file did not come. */
export function MissingPart() {
  const { reload, busy, unreachable } = useReload();
  return (
    // Loading the page anew brings all of them: where several would stand in a row, only the first is seen.
    <div className="missing-part">
      <Line onRetry={reload} busy={busy}>
        <T id={unreachable ? "design.part.unreachable" : "design.part.failed"} />
      </Line>
    </div>
  );
}

function Line({ onRetry, busy, children }: { onRetry: () => void; busy: boolean; children: ReactNode }) {
  return (
    <div className="failed-part" role="status">
      <Icon name="warning" />
      <p>{children}</p>
      <Button kind="quiet" icon="retry" busy={busy} onClick={onRetry}>
        <T id="design.retry" />
      </Button>
    </div>
  );
}
