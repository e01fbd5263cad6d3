import type { ReactNode } from "react";
import { T } from "~/i18n/t";
import { Button, ButtonRow } from "./button";
import { Mark } from "./mark";

/** An empty list: what is not there, and what to do next. */
export function Blank({
  title,
  actions,
  children,
}: {
  title: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="blank">
      <Mark />
      <h3>{title}</h3>
      {children}
      {actions && <ButtonRow>{actions}</ButtonRow>}
    </div>
  );
}

/** What passes by itself or with the reader's connection: there is nothing to tell us. */
const passing = ["OFFLINE", "BUSY", "RATE_LIMITED"];

/** What could not be shown, why, and a way on. `code` is what a person may tell us. */
export function Failure({
  title,
  code,
  onRetry,
  retrying,
  children,
}: {
  title: ReactNode;
  code?: string | undefined;
  onRetry?: (() => void) | undefined;
  retrying?: boolean | undefined;
  children?: ReactNode;
}) {
  const passes = code !== undefined && passing.includes(code);
  return (
    <div className="blank" role="alert">
      <h3>{title}</h3>
      {children ??
        (passes && (
          <p>
            <T id="design.refusal" values={{ code }} />
          </p>
        ))}
      {onRetry && (
        <Button icon="retry" busy={retrying} onClick={onRetry}>
          <T id="design.retry" />
        </Button>
      )}
      {code && !passes && (
        <p className="note">
          <T id="design.tellCode" values={{ code: <code key="code">{code}</code> }} />
        </p>
      )}
    </div>
  );
}
