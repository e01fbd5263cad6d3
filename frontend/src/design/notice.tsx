import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

/** A sentence that must not be missed. `danger` is for overdue and destructive only, `reached` for a threshold. */
export function Notice({
  id,
  kind = "plain",
  icon = "info",
  role,
  children,
}: {
  /** Where the focus goes when this comes instead of what had it. */
  id?: string | undefined;
  kind?: "plain" | "reached" | "danger" | undefined;
  icon?: IconName | undefined;
  /** `status` or `alert` when it comes while the page is open. */
  role?: "status" | "alert" | undefined;
  children: ReactNode;
}) {
  return (
    <div
      className={classNames("notice", kind !== "plain" && `notice-${kind}`)}
      id={id}
      tabIndex={id === undefined ? undefined : -1}
      role={role}
    >
      <Icon name={icon} />
      <div className="stack stack-tight">{children}</div>
    </div>
  );
}
