import type { Problem } from "~/api/problem";
import { TextField } from "~/design/field";
import { T } from "~/i18n/t";
import { errorOf, type NamedField } from "./errors";

/** The field as a summary of errors names it. */
export function reasonNamed(id = "reason"): NamedField {
  return { id, label: <T id="admin.reason" /> };
}

/** Why something is changed: for the history, which other administrators read. */
export function ReasonField({
  id,
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
      {...reasonNamed(id)}
      hint={<T id="admin.reason.hint" />}
      error={errorOf(problem, "reason")}
      value={reason}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
