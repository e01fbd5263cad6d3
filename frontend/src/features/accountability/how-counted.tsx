import { Disclosure } from "~/design/disclosure";
import { T } from "~/i18n/t";

const rules = [
  "received",
  "registration",
  "answer",
  "median",
  "percent",
  "overdue",
  "outcomes",
  "ratings",
  "commitments",
] as const;

/** The formulas, in words. */
export function HowCounted() {
  return (
    <Disclosure id="how-counted" summary={<T id="accountability.how" />}>
      <dl className="facts how-counted">
        {rules.map((rule) => (
          <Rule key={rule} rule={rule} />
        ))}
      </dl>
    </Disclosure>
  );
}

function Rule({ rule }: { rule: (typeof rules)[number] }) {
  return (
    <>
      <dt>
        <T id={`accountability.how.${rule}`} />
      </dt>
      <dd>
        <T id={`accountability.how.${rule}.text`} />
      </dd>
    </>
  );
}
