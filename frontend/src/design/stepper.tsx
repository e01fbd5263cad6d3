import type { ReactNode } from "react";

/** Where one is in a flow; on a phone segments with the name of the step under them. `current` counts from 0. */
export function Stepper({
  label,
  steps,
  current,
}: {
  label: string;
  steps: readonly ReactNode[];
  current: number;
}) {
  return (
    <div>
      <ol className="stepper plain" aria-label={label}>
        {steps.map((step, index) => (
          <li
            key={index}
            className={index < current ? "done" : undefined}
            aria-current={index === current ? "step" : undefined}
          >
            <span>{step}</span>
          </li>
        ))}
      </ol>
      <p className="stepper-now" aria-hidden="true">
        <b>{steps[current]}</b>
        {`, ${current + 1}/${steps.length}`}
      </p>
    </div>
  );
}
