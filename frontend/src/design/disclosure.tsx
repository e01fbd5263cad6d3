import type { ReactNode } from "react";

/** Detail one tap away. `id` lets a link open it: browsers open a details element that holds the target. */
export function Disclosure({
  id,
  summary,
  open,
  onToggle,
  children,
}: {
  id?: string | undefined;
  summary: ReactNode;
  open?: boolean | undefined;
  /** Told when it is opened and closed. */
  onToggle?: ((open: boolean) => void) | undefined;
  children: ReactNode;
}) {
  return (
    <details
      className="disclosure"
      id={id}
      open={open}
      onToggle={({ currentTarget }) => onToggle?.(currentTarget.open)}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
