import type { ReactNode } from "react";
import type { Problem } from "~/api/problem";
import { ErrorSummary } from "~/design/error-summary";
import { Refusal } from "~/design/refusal";
import { T } from "~/i18n/t";

/** What the server says about a field, in words of this screen. */
export function errorOf(problem: Problem | null | undefined, field: string): ReactNode {
  const code = problem?.violations.find((violation) => violation.field === field)?.code;
  return code && <T id="admin.error" values={{ code }} />;
}

/** Why a form was not taken: each line leads to its field. `ids` are those of the controls by field. */
export function Errors({
  problem,
  ids,
}: {
  problem: Problem | null | undefined;
  ids: Readonly<Record<string, string>>;
}) {
  if (!problem) return null;
  const known = problem.violations.filter(({ field }) => ids[field] !== undefined);
  if (known.length === 0) return <Refusal code={problem.code} level={problem.level} words={words} />;
  return (
    <ErrorSummary
      errors={known.map(({ field, code }) => ({
        field: ids[field] ?? field,
        message: <T id="admin.error" values={{ code }} />,
      }))}
    />
  );
}

export const words = {
  REFERENCE_CHANGED: "admin.refusal.REFERENCE_CHANGED",
  CHANNEL_CHANGED: "admin.refusal.REFERENCE_CHANGED",
  CHANNEL_HAS_NO_SECRET: "admin.refusal.CHANNEL_HAS_NO_SECRET",
  CHANNEL_DISABLED: "admin.refusal.CHANNEL_DISABLED",
  DELIVERY_NOT_DEAD: "admin.refusal.DELIVERY_NOT_DEAD",
  RATE_LIMITED: "admin.refusal.RATE_LIMITED",
  OWN_PROPOSAL: "admin.refusal.OWN_PROPOSAL",
  PROPOSAL_DECIDED: "admin.refusal.PROPOSAL_DECIDED",
  PROPOSAL_WAITS: "admin.refusal.PROPOSAL_WAITS",
  PROPOSAL_TOO_LATE: "admin.refusal.PROPOSAL_TOO_LATE",
} as const;
