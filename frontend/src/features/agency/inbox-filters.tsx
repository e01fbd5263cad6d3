import { type SyntheticEvent, useState } from "react";
import { useSearchParams } from "react-router";
import { useJurisdictions, useTopics } from "~/api/reference";
import { Button } from "~/design/button";
import { Choice } from "~/design/choice";
import { SelectField, TextField } from "~/design/field";
import { atLineStart } from "~/i18n/line-start";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { useColleagues } from "./inbox";
import { type InboxQuery, paramsOf, queryOf, states, tiers } from "./inbox-query";

/** Narrows the inbox. Each choice works at once and stands in the address; words work when they are sent. */
export function InboxFilters() {
  const t = useT();
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const query = queryOf(params);
  const jurisdictions = useJurisdictions().data;
  const topics = useTopics().data;
  const colleagues = useColleagues().data?.items.filter(({ me }) => !me) ?? [];
  const change = (part: Partial<InboxQuery>) =>
    setParams(paramsOf({ ...query, ...part }), { preventScrollReset: true });
  const narrowed = [query.state, query.tier, query.topic, query.region].filter(
    (value) => value !== "",
  ).length;
  return (
    <div role="search" aria-label={t("agency.filters")} className="filters inbox-filters">
      <Words value={query.q} onSend={(q) => change({ q })} />
      <SelectField
        label={<T id="agency.filter.assignee" />}
        value={query.assignee}
        onChange={(event) => change({ assignee: event.target.value })}
      >
        <option value="">{t("agency.filter.assignee.all")}</option>
        <option value="me">{t("agency.filter.assignee.me")}</option>
        <option value="nobody">{t("agency.filter.assignee.nobody")}</option>
        {colleagues.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Choice
        type="checkbox"
        line={false}
        checked={query.overdue === "true"}
        onChange={(event) => change({ overdue: event.target.checked ? "true" : "" })}
      >
        <T id="agency.filter.overdue" />
      </Choice>
      <details className="disclosure">
        <summary>
          <T id="agency.filter.more" values={{ count: narrowed }} />
        </summary>
        <div className="stack stack-near inbox-more">
          <SelectField
            label={<T id="agency.filter.state" />}
            value={query.state}
            onChange={(event) =>
              change({ state: states.find((state) => state === event.target.value) ?? "" })
            }
          >
            <option value="">{t("agency.filter.all")}</option>
            {states.map((state) => (
              <option key={state} value={state}>
                {t(`agency.filter.state.${state}`)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={<T id="agency.filter.tier" />}
            value={query.tier}
            onChange={(event) => change({ tier: tiers.find((tier) => tier === event.target.value) ?? "" })}
          >
            <option value="">{t("agency.filter.all")}</option>
            {tiers.map((tier) => (
              <option key={tier} value={tier}>
                {t("agency.filter.tier.value", { tier: Number(tier) })}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={<T id="agency.filter.topic" />}
            value={query.topic}
            onChange={(event) => change({ topic: event.target.value })}
          >
            <option value="">{t("agency.filter.all")}</option>
            {topics?.all.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {format.pick(name).text}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={<T id="agency.filter.region" />}
            value={query.region}
            onChange={(event) => change({ region: event.target.value })}
          >
            <option value="">{t("agency.filter.all")}</option>
            {jurisdictions?.all.map(({ code, name }) => (
              <option key={code} value={code}>
                {atLineStart(format.pick(name).text)}
              </option>
            ))}
          </SelectField>
        </div>
      </details>
    </div>
  );
}

function Words({ value, onSend }: { value: string; onSend: (q: string) => void }) {
  const [typed, setTyped] = useState(value);
  // The address may change by itself, as by going back. The field stays the same, and so does the focus.
  const [before, setBefore] = useState(value);
  if (value !== before) {
    setBefore(value);
    setTyped(value);
  }
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    onSend(typed.trim());
  };
  return (
    <form className="inbox-words" onSubmit={send}>
      <TextField
        type="search"
        maxLength={200}
        label={<T id="agency.filter.q" />}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" kind="second">
        <T id="agency.filter.find" />
      </Button>
    </form>
  );
}
