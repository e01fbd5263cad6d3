import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { client, dataOf } from "~/api/client";
import { useSession } from "~/api/session";
import { Button } from "~/design/button";
import { Disclosure } from "~/design/disclosure";
import { ErrorSummary } from "~/design/error-summary";
import { TextField } from "~/design/field";
import { type KeptInput, useKeptInput } from "~/design/kept-input";
import { KeptNotice } from "~/design/kept-notice";
import { controlId, LocalizedField, writtenIn } from "~/design/localized-field";
import { Pick } from "~/design/pick";
import { Refusal } from "~/design/refusal";
import { useLanguage } from "~/i18n/context";
import { isoDay } from "~/i18n/dates";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { firstPromised, isPromised, lastDueOn, limits, type Promised, textError } from "./commitments";

const words = {
  DEMAND_NOT_SATISFIED: "commitment.refusal.notSatisfied",
  TOO_MANY_COMMITMENTS: "commitment.refusal.tooMany",
} as const;

/** A new step: to which demand, what, and by when. Public at once, and never taken back. */
export function Promising(given: Given) {
  const { data: session } = useSession();
  const kept = useKeptInput<Promised>(
    `promise.${given.eid}`,
    session?.displayName ?? "",
    firstPromised(given.demands),
    isPromised,
  );
  const [begun] = useState(kept.restored);
  return (
    <Disclosure open={begun} summary={<T id="commitment.new" />}>
      <PromiseForm {...given} kept={kept} />
    </Disclosure>
  );
}

interface Given {
  eid: string;
  /** Those that the answer satisfies. */
  demands: readonly number[];
  onPromised: () => void;
}

function PromiseForm({ eid, demands, onPromised, kept }: Given & { kept: KeptInput<Promised> }) {
  const t = useT();
  const languages = writtenIn(useLanguage());
  const { demand, text, dueOn } = kept.value;
  const change = (part: Partial<Promised>) => kept.setValue((before) => ({ ...before, ...part }));
  const [asked, setAsked] = useState(false);
  const promise = useMutation({
    mutationFn: () =>
      dataOf(
        client.POST("/api/v1/agency/escalations/{eid}/commitments", {
          params: { path: { eid } },
          body: { demand: Number(demand), text, dueOn },
        }),
      ),
    onSuccess: () => {
      onPromised();
      // Empty again once it is promised; what a colleague promises leaves it alone.
      kept.reset(firstPromised(demands));
      setAsked(false);
      document.getElementById("commitments")?.focus();
    },
  });
  const wrongText = asked ? textError(text) : undefined;
  const mayBeDue = dueOn >= isoDay(new Date()) && dueOn <= lastDueOn();
  const wrongDay = asked && !mayBeDue;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!textError(text) && mayBeDue) promise.mutate();
  };
  const errors = [
    ...(wrongText
      ? [
          {
            field: controlId("promise-text", languages[0]),
            message: <T id="commitment.error.text" values={{ code: wrongText, limit: limits.text }} />,
          },
        ]
      : []),
    ...(wrongDay
      ? [
          {
            field: "promise-due",
            message: <T id="commitment.error.dueOn" values={{ years: limits.years }} />,
          },
        ]
      : []),
  ];
  return (
    <form className="stack case-text" onSubmit={submit} noValidate>
      <p className="note">
        <T id="commitment.new.text" />
      </p>
      <KeptNotice kept={kept} fresh={firstPromised(demands)} />
      <ErrorSummary errors={errors} />
      <Pick
        id="promise-demand"
        label={t("commitment.field.demand")}
        options={demands.map((number) => ({
          value: String(number),
          label: <T id="commitment.demand" values={{ number }} />,
        }))}
        value={demand}
        onChange={(number) => change({ demand: number })}
      />
      <LocalizedField
        id="promise-text"
        label={<T id="commitment.field.text" />}
        hint={<T id="commitment.field.text.hint" />}
        error={wrongText && <T id="commitment.error.text" values={{ code: wrongText, limit: limits.text }} />}
        languages={languages}
        value={text}
        limit={limits.text}
        rows={3}
        onChange={(texts) => change({ text: texts })}
      />
      <TextField
        id="promise-due"
        type="date"
        label={t("commitment.field.dueOn")}
        hint={<T id="commitment.field.dueOn.hint" />}
        error={wrongDay && <T id="commitment.error.dueOn" values={{ years: limits.years }} />}
        value={dueOn}
        onChange={(event) => change({ dueOn: event.currentTarget.value })}
      />
      {promise.error && <Refusal code={promise.error.codeToSay} level={promise.error.level} words={words} />}
      <p>
        <Button type="submit" busy={promise.isPending}>
          <T id="commitment.promise" />
        </Button>
      </p>
    </form>
  );
}
