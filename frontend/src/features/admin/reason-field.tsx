import type { Problem } from "~/api/problem";
import { TextField } from "~/design/field";
import { T } from "~/i18n/t";
import { errorOf } from "./errors";

/** Why something is changed: for the history, which other administrators read. */
export function ReasonField({
  id = "reason",
  reason,
  problem,
  onChange,
}: {
  id?: string | undefined;
  reason: string;
  problem: Problem | null;
  onChange: (reason: string) => void;
}) {
  return (
    <TextField
      id={id}
      label={<T id="admin.reason" />}
      hint={<T id="admin.reason.hint" />}
      error={errorOf(problem, "reason")}
      value={reason}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
