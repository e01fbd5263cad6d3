import type { ReactNode } from "react";
import { Pick } from "~/design/pick";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { checkId, type Checks } from "./decision";
import { type ReasonCode, reasonCodes } from "./queue";

/** Each ground for rejecting as a claim the moderator confirms or denies, with what the law says of it. */
export function Checklist({
  checks,
  open,
  error,
  onChange,
}: {
  checks: Checks;
  /** The claims that wait for an answer after the moderator tried to decide. */
  open: readonly ReasonCode[];
  error: ReactNode;
  onChange: (code: ReasonCode, holds: boolean) => void;
}) {
  const t = useT();
  return (
    <fieldset className="reasons">
      <legend className="label">
        <T id="moderation.checklist" />
      </legend>
      <p className="note">
        <T
          id="moderation.checklist.done"
          values={{ count: Object.keys(checks).length, all: reasonCodes.length }}
        />
      </p>
      <ol className="checklist plain">
        {reasonCodes.map((code) => (
          <li key={code} className="stack stack-tight">
            <p>
              <T id={`moderation.check.${code}`} />
            </p>
            <Pick
              id={checkId(code)}
              label={t(`moderation.check.${code}`)}
              error={open.includes(code) && error}
              options={[
                { value: "yes", icon: "yes", label: <T id="moderation.check.yes" /> },
                { value: "no", icon: "no", label: <T id="moderation.check.no" /> },
              ]}
              value={checks[code] === undefined ? undefined : checks[code] ? "yes" : "no"}
              onChange={(answer) => onChange(code, answer === "yes")}
            />
            <details className="disclosure">
              <summary>
                <T id="moderation.check.help" />
              </summary>
              <p className="note">
                <T id={`moderation.reason.${code}.hint`} />
              </p>
              <p className="note">
                <T id={`moderation.law.${code}`} />
              </p>
            </details>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
