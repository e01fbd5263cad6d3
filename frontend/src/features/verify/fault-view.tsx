import { Button } from "~/design/button";
import { Icon } from "~/design/icon";
import type { Step } from "~/event-log/check-log";
import { T } from "~/i18n/t";
import type { Failed } from "./check-work";
import { CheckpointView } from "./checkpoint-view";
import { forgetSeen, seenBefore } from "./seen";
import { StepsView } from "./steps-view";

/** What may pass by itself or is a slip of the reader; the rest is worth showing to others. */
const harmless: ReadonlySet<Failed["code"]> = new Set([
  "RECEIPT_UNREADABLE",
  "RECEIPT_INCOMPLETE",
  "RECEIPT_OF_OTHER_PETITION",
  "PROOF_UNREADABLE",
  "PROOF_OF_OTHER_PETITION",
  "PROOF_OF_OTHER_ENTRY",
  "NO_LOG",
  "NOT_YET_LOGGED",
  "LOG_BEHIND",
  "OFFLINE",
  "SERVER",
  "UNEXPECTED",
]);

/** What this browser kept from before does not fit what it sees now. */
const ofThePast: ReadonlySet<Failed["code"]> = new Set([
  "KEY_CHANGED",
  "LOG_GONE",
  "LOG_SHRANK",
  "LOG_REWRITTEN",
]);

export function FaultView({
  failed: { code, details },
  petition,
  steps,
  onForgotten,
}: {
  failed: Failed;
  petition: string | undefined;
  steps: readonly Step[];
  onForgotten: () => void;
}) {
  const seen = petition !== undefined && ofThePast.has(code) ? seenBefore(petition) : undefined;
  const before = seen?.note ?? (code === "KEY_CHANGED" ? seen?.key : undefined);
  const signed = typeof details["note"] === "string" ? details["note"] : undefined;
  return (
    <>
      <div className="success">
        <span className="seal seal-failed">
          <Icon name="warning" />
        </span>
        <div className="stack stack-tight verify-said">
          <h2>
            <T id={`verify.fault.${code}`} />
          </h2>
          <p>
            <T id={`verify.faultText.${code}`} values={details} />
          </p>
          {!harmless.has(code) && (
            <p>
              <T id="verify.keep" />
            </p>
          )}
        </div>
      </div>
      {signed !== undefined && signed !== before && (
        <section className="stack stack-near" aria-labelledby="verify-signed">
          <h3 id="verify-signed">
            <T id="verify.signed" />
          </h3>
          <CheckpointView note={signed} />
        </section>
      )}
      {before !== undefined && petition !== undefined && (
        <section className="stack stack-near" aria-labelledby="verify-before">
          <h3 id="verify-before">
            <T id="verify.forget.before" />
          </h3>
          <CheckpointView note={before} />
          <p className="note" id="forget-note">
            <T id="verify.forget.note" />
          </p>
          <Button
            kind="second"
            aria-describedby="forget-note"
            onClick={() => {
              forgetSeen(petition);
              onForgotten();
            }}
          >
            <T id="verify.forget" />
          </Button>
        </section>
      )}
      <StepsView steps={steps} />
    </>
  );
}
