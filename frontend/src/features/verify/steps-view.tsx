import type { Step } from "~/event-log/check-log";
import { T } from "~/i18n/t";

/** What the browser did, one step after another. */
export function StepsView({ steps }: { steps: readonly Step[] }) {
  if (steps.length === 0) return null;
  return (
    <section className="stack stack-near" aria-labelledby="verify-steps">
      <h3 id="verify-steps">
        <T id="verify.steps" />
      </h3>
      <ol className="timeline plain">
        {steps.map(({ step, ...values }) => (
          <li key={step}>
            <p>
              <T id={`verify.step.${step}`} values={values} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
