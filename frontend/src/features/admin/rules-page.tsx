import { useState } from "react";
import { Citation } from "~/design/citation";
import { Disclosure } from "~/design/disclosure";
import { Notice } from "~/design/notice";
import { Outcome } from "~/design/outcome";
import { Refusal } from "~/design/refusal";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { Desk } from "./desk";
import { words } from "./errors";
import { Part } from "./part";
import { type Decided, ProposalRow } from "./proposal-row";
import { type Rule, type Rules, useRules } from "./queries";
import { RuleForm } from "./rule-form";
import { SpreadWords } from "./spread-words";

/** Threshold rules: in force and to come, and what administrators propose. */
export function RulesPage() {
  const t = useT();
  const query = useRules();
  return (
    <Desk title={t("admin.to.threshold-rules")} lead="admin.rules.lead">
      <Part query={query}>{(rules) => <All rules={rules} />}</Part>
    </Desk>
  );
}

function All({ rules: { today, rules, proposals } }: { rules: Rules }) {
  const waiting = proposals.filter(({ state }) => state === "PROPOSED");
  const past = proposals.filter(({ state }) => state !== "PROPOSED");
  const [decided, setDecided] = useState<{ what: Decided; times: number }>();
  const onDecided = (what: Decided) => setDecided((before) => ({ what, times: (before?.times ?? 0) + 1 }));
  return (
    <>
      {decided && (
        <Outcome key={decided.times}>
          {decided.what === "PROPOSAL_DECIDED" ? (
            <Refusal code={decided.what} words={words} />
          ) : (
            <Notice icon="done" role="status">
              <p>
                <T id="admin.proposal.done" values={{ decision: decided.what }} />
              </p>
            </Notice>
          )}
        </Outcome>
      )}
      {waiting.length > 0 && (
        <section className="stack" aria-labelledby="waiting">
          <h2 id="waiting" className="h-small">
            <T id="admin.rules.waiting" />
          </h2>
          <ul className="rows plain">
            {waiting.map((proposal) => (
              <ProposalRow key={proposal.id} proposal={proposal} onDecided={onDecided} />
            ))}
          </ul>
        </section>
      )}
      <section className="stack" aria-labelledby="rules">
        <h2 id="rules" className="h-small">
          <T id="admin.rules.all" />
        </h2>
        <ul className="rows plain">
          {rules.map((rule) => (
            <RuleRow key={`${rule.level} ${rule.tier} ${rule.effectiveFrom}`} rule={rule} today={today} />
          ))}
        </ul>
      </section>
      <RuleForm rules={rules.filter(({ effectiveFrom }) => effectiveFrom <= today)} />
      {past.length > 0 && (
        <Disclosure summary={<T id="admin.history" />}>
          <ul className="rows plain">
            {past.map((proposal) => (
              <ProposalRow key={proposal.id} proposal={proposal} />
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function RuleRow({ rule, today }: { rule: Rule; today: string }) {
  const format = useFormat();
  return (
    <li className="row row-plain">
      <div className="row-main">
        <h3 className="h-work">
          <T id="admin.rung.of" values={{ name: rule.name }} />
        </h3>
        <p>
          <T
            id="admin.rule"
            values={{ kind: rule.kind, count: rule.value, value: format.number(rule.value, decimals) }}
          />
        </p>
        {rule.spreadRegions != null && (
          <p>
            <SpreadWords rule={rule} />
          </p>
        )}
        <p className="note">
          <T
            id={rule.effectiveFrom > today ? "admin.rule.toCome" : "admin.rule.since"}
            values={{ day: format.day(rule.effectiveFrom), review: rule.reviewWorkingDays }}
          />
        </p>
        <p className="note">
          <Citation text={rule.basis} />
        </p>
      </div>
    </li>
  );
}

const decimals = { maximumFractionDigits: 4 };
