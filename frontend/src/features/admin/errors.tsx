import type { ReactNode } from "react";
import type { Problem } from "~/api/problem";
import { ErrorSummary } from "~/design/error-summary";
import { Refusal } from "~/design/refusal";
import { atLineStart } from "~/i18n/line-start";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";

/** What the server says about a field, in words of this screen. */
export function errorOf(problem: Problem | null | undefined, field: string): ReactNode {
  const code = problem?.violations.find((violation) => violation.field === field)?.code;
  return code && <FieldError code={code} />;
}

function FieldError({ code }: { code: string }) {
  const t = useT();
  return atLineStart(t("admin.error", { code }));
}

/** A control as a summary of errors names it and leads to it. */
export interface NamedField {
  id: string;
  label: ReactNode;
}

/** Why a form was not taken: each line names its field and leads to it. */
export function Errors({
  problem,
  fields,
}: {
  problem: Problem | null | undefined;
  /** By the name that the server gives them, in the order of the form. */
  fields: Readonly<Record<string, NamedField>>;
}) {
  if (!problem) return null;
  // The server finds what is wrong in an order of its own.
  const errors = Object.entries(fields).flatMap(([field, named]) => {
    const code = problem.violations.find((violation) => violation.field === field)?.code;
    if (code === undefined) return [];
    const message = (
      <>
        {named.label}
        {": "}
        <T id="admin.error" values={{ code }} />
      </>
    );
    return [{ field: named.id, message }];
  });
  if (errors.length === 0) return <Refusal code={problem.code} level={problem.level} words={words} />;
  return <ErrorSummary errors={errors} />;
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
