import { Fragment, type ReactNode } from "react";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";

export interface Fact {
  name: ReactNode;
  value: ReactNode;
}

/** Names and values, one under another on a phone. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ name, value }, index) => (
        <Fragment key={index}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** "Why 23 480?" set as a sum, so that anyone can do it again. `percent` as the API writes it: "1", "0.5". */
export function ProofSum({
  population,
  populationLabel,
  percent,
  required,
  facts = [],
  bare = false,
}: {
  population: number;
  /** Whose inhabitants. */
  populationLabel: ReactNode;
  percent: string;
  required: number;
  /** Rule, legal basis, source, day of freezing. */
  facts?: readonly Fact[] | undefined;
  /** Without its own ground, inside a panel. */
  bare?: boolean | undefined;
}) {
  const format = useFormat();
  const exact = (population * Number(percent)) / 100;
  return (
    <div className={bare ? "proof proof-bare" : "proof"}>
      <dl className="sum">
        <dt>{populationLabel}</dt>
        <dd>{format.number(population)}</dd>
        <dt>
          <T id="design.sum.share" />
        </dt>
        <dd>
          {"× "}
          {format.percent(Number(percent) / 100, 3)}
        </dd>
        <dt>
          <T id="design.sum.exact" />
        </dt>
        <dd>{format.number(exact, { maximumFractionDigits: 4 })}</dd>
        <dt className="total">
          <T id="design.sum.rounded" />
        </dt>
        <dd className="total">{format.number(required)}</dd>
      </dl>
      {facts.length > 0 && <Facts facts={facts} />}
    </div>
  );
}
