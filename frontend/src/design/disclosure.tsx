import type { ReactNode } from "react";

/** Detail one tap away. `id` lets a link open it: browsers open a details element that holds the target. */
export function Disclosure({
  id,
  summary,
  open,
  children,
}: {
  id?: string | undefined;
  summary: ReactNode;
  open?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <details className="disclosure" id={id} open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
