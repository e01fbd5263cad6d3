import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { client, dataOf } from "~/api/client";
import { Button, ButtonRow } from "~/design/button";
import { SelectField, TextAreaField, TextField } from "~/design/field";
import { Notice } from "~/design/notice";
import { Panel } from "~/design/panel";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { errorOf, Errors } from "./errors";
import { adminKey, type Rule, type RuleInput } from "./queries";
import { ReasonField, reasonNamed } from "./reason-field";
import { RuleEffects } from "./rule-effects";

const kinds = ["ABSOLUTE", "PERCENT_OF_POPULATION"] as const;
const empty = { value: "", spreadPercent: "", spreadRegions: "", days: "", from: "", basis: "" };
const decimals = { maximumFractionDigits: 4, useGrouping: false };
const fields = {
  tier: { id: "rung", label: <T id="admin.rung" /> },
  effectiveFrom: { id: "effectiveFrom", label: <T id="admin.rule.from" /> },
  kind: { id: "kind", label: <T id="admin.rule.kind" /> },
  value: { id: "value", label: <T id="admin.rule.value" /> },
  spreadPercent: { id: "spreadPercent", label: <T id="admin.rule.spread.percent" /> },
  spreadRegions: { id: "spreadRegions", label: <T id="admin.rule.spread.regions" /> },
  reviewWorkingDays: { id: "reviewWorkingDays", label: <T id="admin.rule.days" /> },
  basis: { id: "basis", label: <T id="admin.rule.basis" /> },
  reason: reasonNamed(),
};

/**
 * Proposing a rule: it begins as the one in force, so that what nobody touches stays. First what it would change is
 * shown, then another administrator decides.
 */
export function RuleForm({ rules }: { rules: readonly Rule[] }) {
  const t = useT();
  const format = useFormat();
  const queries = useQueryClient();
  // Of each rung the last one is in force.
  const rungs = [...new Map(rules.map((rule) => [rule.name, rule])).values()];
  const [rung, setRung] = useState(rungs[0]);
  // The day and the law are those of the change: they are never taken over.
  const inForce = (rule: Rule | undefined) =>
    rule === undefined
      ? empty
      : {
          ...empty,
          value: format.number(rule.value, decimals),
          spreadPercent: rule.spreadPercent == null ? "" : format.number(rule.spreadPercent, decimals),
          spreadRegions: rule.spreadRegions == null ? "" : String(rule.spreadRegions),
          days: String(rule.reviewWorkingDays),
        };
  const [typed, setTyped] = useState(() => inForce(rungs[0]));
  const [kind, setKind] = useState<Rule["kind"]>(rung?.kind ?? "ABSOLUTE");
  const [reason, setReason] = useState("");
  // Only the country has regions below it.
  const mayAskForSpread = rung?.level === "COUNTRY";
  const body: RuleInput = {
    level: rung?.level ?? null,
    tier: rung?.tier ?? null,
    kind,
    value: numberOf(typed.value),
    spreadPercent: mayAskForSpread ? numberOf(typed.spreadPercent) : null,
    spreadRegions: mayAskForSpread ? numberOf(typed.spreadRegions) : null,
    reviewWorkingDays: numberOf(typed.days),
    effectiveFrom: typed.from === "" ? null : typed.from,
    basis: typed.basis,
    reason,
  };
  const preview = useMutation({
    mutationFn: () => dataOf(client.POST("/api/v1/admin/threshold-rules/preview", { body })),
  });
  const propose = useMutation({
    mutationFn: () => dataOf(client.PUT("/api/v1/admin/threshold-rules", { body })),
    onSuccess: async () => {
      preview.reset();
      setTyped(inForce(rung));
      if (rung) setKind(rung.kind);
      setReason("");
      await queries.invalidateQueries({ queryKey: adminKey });
    },
  });
  const problem = propose.error ?? preview.error;
  const change = (part: Partial<typeof typed>) => {
    setTyped({ ...typed, ...part });
    preview.reset();
    propose.reset();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (preview.data) propose.mutate();
    else preview.mutate();
  };
  return (
    <Panel title={<T id="admin.rules.propose" />}>
      <form className="stack stack-part" onSubmit={submit} noValidate>
        <Errors problem={problem} fields={fields} />
        <SelectField
          {...fields.tier}
          error={errorOf(problem, "tier")}
          value={rung?.name}
          onChange={({ target }) => {
            const chosen = rungs.find(({ name }) => name === target.value);
            setRung(chosen);
            if (chosen) setKind(chosen.kind);
            change(inForce(chosen));
          }}
        >
          {rungs.map(({ name }) => (
            <option key={name} value={name}>
              {t("admin.rung.of", { name })}
            </option>
          ))}
        </SelectField>
        <SelectField
          {...fields.kind}
          error={errorOf(problem, "kind")}
          value={kind}
          onChange={({ target }) => {
            setKind(kinds.find((each) => each === target.value) ?? kind);
            change({});
          }}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {t("admin.rule.kind.of", { kind: each })}
            </option>
          ))}
        </SelectField>
        <TextField
          {...fields.value}
          error={errorOf(problem, "value")}
          inputMode="decimal"
          value={typed.value}
          onChange={({ target }) => change({ value: target.value })}
        />
        {mayAskForSpread && (
          <>
            <TextField
              {...fields.spreadPercent}
              hint={<T id="admin.rule.spread.hint" />}
              error={errorOf(problem, "spreadPercent")}
              optional
              inputMode="decimal"
              value={typed.spreadPercent}
              onChange={({ target }) => change({ spreadPercent: target.value })}
            />
            <TextField
              {...fields.spreadRegions}
              error={errorOf(problem, "spreadRegions")}
              optional
              inputMode="numeric"
              value={typed.spreadRegions}
              onChange={({ target }) => change({ spreadRegions: target.value })}
            />
          </>
        )}
        <TextField
          {...fields.reviewWorkingDays}
          error={errorOf(problem, "reviewWorkingDays")}
          inputMode="numeric"
          value={typed.days}
          onChange={({ target }) => change({ days: target.value })}
        />
        <TextField
          {...fields.effectiveFrom}
          type="date"
          hint={<T id="admin.rule.from.hint" />}
          error={errorOf(problem, "effectiveFrom")}
          value={typed.from}
          onChange={({ target }) => change({ from: target.value })}
        />
        <TextAreaField
          {...fields.basis}
          hint={<T id="admin.rule.basis.hint" />}
          error={errorOf(problem, "basis")}
          rows={3}
          value={typed.basis}
          onChange={({ target }) => change({ basis: target.value })}
        />
        {preview.data && (
          <div role="status">
            <RuleEffects preview={preview.data} />
          </div>
        )}
        {preview.data && <ReasonField reason={reason} problem={problem ?? null} onChange={setReason} />}
        {propose.isSuccess && (
          <Notice icon="done" role="status">
            <p>
              <T id="admin.rules.proposed" />
            </p>
          </Notice>
        )}
        <ButtonRow>
          <Button type="submit" busy={preview.isPending || propose.isPending}>
            {t(preview.data ? "admin.rules.propose" : "admin.preview")}
          </Button>
        </ButtonRow>
      </form>
    </Panel>
  );
}

/** Null for what is no number: the server says so. A comma is a decimal point in Kazakh and Russian. */
function numberOf(typed: string): number | null {
  const number = Number(typed.replace(/\s/g, "").replace(",", "."));
  return typed.trim() === "" || !Number.isFinite(number) ? null : number;
}
