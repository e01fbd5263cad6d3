import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { client, dataOf } from "~/api/client";
import { Button } from "~/design/button";
import { ErrorSummary } from "~/design/error-summary";
import { TextField } from "~/design/field";
import { controlId, LocalizedField, noTexts, type Texts, writtenIn } from "~/design/localized-field";
import { Pick } from "~/design/pick";
import { Refusal } from "~/design/refusal";
import { useLanguage } from "~/i18n/context";
import { isoDay } from "~/i18n/dates";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { limits, textError } from "./commitments";

const words = {
  DEMAND_NOT_SATISFIED: "commitment.refusal.notSatisfied",
  TOO_MANY_COMMITMENTS: "commitment.refusal.tooMany",
} as const;

/** A new step: to which demand, what, and by when. Public at once, and never taken back. */
export function PromiseForm({
  eid,
  demands,
  onPromised,
}: {
  eid: string;
  /** Those that the answer satisfies. */
  demands: readonly number[];
  onPromised: () => void;
}) {
  const t = useT();
  const languages = writtenIn(useLanguage());
  const [demand, setDemand] = useState(String(demands[0] ?? ""));
  const [text, setText] = useState<Texts>(noTexts);
  const [dueOn, setDueOn] = useState("");
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
      setDemand(String(demands[0] ?? ""));
      setText(noTexts);
      setDueOn("");
      setAsked(false);
      document.getElementById("commitments")?.focus();
    },
  });
  const wrongText = asked ? textError(text) : undefined;
  const wrongDay = asked && (dueOn === "" || dueOn < isoDay(new Date()));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!textError(text) && dueOn >= isoDay(new Date())) promise.mutate();
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
    ...(wrongDay ? [{ field: "promise-due", message: <T id="commitment.error.dueOn" /> }] : []),
  ];
  return (
    <form className="stack case-text" onSubmit={submit} noValidate>
      <p className="note">
        <T id="commitment.new.text" />
      </p>
      <ErrorSummary errors={errors} />
      <Pick
        id="promise-demand"
        label={t("commitment.field.demand")}
        options={demands.map((number) => ({
          value: String(number),
          label: <T id="commitment.demand" values={{ number }} />,
        }))}
        value={demand}
        onChange={setDemand}
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
        onChange={setText}
      />
      <TextField
        id="promise-due"
        type="date"
        label={t("commitment.field.dueOn")}
        hint={<T id="commitment.field.dueOn.hint" />}
        error={wrongDay && <T id="commitment.error.dueOn" />}
        value={dueOn}
        onChange={(event) => setDueOn(event.currentTarget.value)}
      />
      {promise.error && <Refusal code={promise.error.code} level={promise.error.level} words={words} />}
      <p>
        <Button type="submit" busy={promise.isPending}>
          <T id="commitment.promise" />
        </Button>
      </p>
    </form>
  );
}
