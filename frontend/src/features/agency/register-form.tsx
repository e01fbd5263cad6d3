import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { client, dataOf } from "~/api/client";
import { petitionChanged } from "~/api/petition";
import { Button, ButtonRow } from "~/design/button";
import { ErrorSummary } from "~/design/error-summary";
import { TextField } from "~/design/field";
import { useKeptInput } from "~/design/kept-input";
import { lengthOf } from "~/design/localized-field";
import { Refusal } from "~/design/refusal";
import { isoDay } from "~/i18n/dates";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { agencyKey, caseKey, type Escalation, inboxKey } from "./inbox";

const limit = 60;

interface Registration {
  number: string;
  day: string;
}

function isRegistration(value: unknown): value is Registration {
  return (
    typeof value === "object" &&
    value !== null &&
    "number" in value &&
    typeof value.number === "string" &&
    "day" in value &&
    typeof value.day === "string"
  );
}

interface RegistrationError {
  field: "number" | "registeredOn";
  code: string;
}

/** The agency's own number and day; the review clock starts with them. */
export function RegisterForm({
  escalation,
  onRegistered,
  onOutrun,
}: {
  escalation: Escalation;
  onRegistered: () => void;
  /** There is nothing to register any more, and why. */
  onOutrun: (code: string) => void;
}) {
  const t = useT();
  const format = useFormat();
  const queries = useQueryClient();
  const { id } = escalation;
  const earliest = isoDay(escalation.forwardedAt ?? escalation.reachedAt);
  // Kept on this device: to prove more surely who one is, one leaves this page and comes back.
  const [fresh] = useState<Registration>(() => ({ number: "", day: isoDay() }));
  const kept = useKeptInput<Registration>(`registration.${id}`, escalation.agency, fresh, isRegistration);
  const { number, day } = kept.value;
  const [errors, setErrors] = useState<readonly RegistrationError[]>([]);
  const register = useMutation({
    mutationFn: () =>
      dataOf(
        client.POST("/api/v1/agency/escalations/{eid}/registration", {
          params: { path: { eid: id } },
          body: { number: number.trim(), registeredOn: day },
        }),
      ),
    onSuccess: (found) => {
      kept.reset(fresh);
      queries.setQueryData(caseKey(id), found);
      void queries.invalidateQueries({ queryKey: inboxKey });
      void petitionChanged(queries, found.petition.id);
      onRegistered();
    },
    onError: (problem) => {
      setErrors(
        problem.violations.flatMap(({ field, code }) =>
          field === "number" || field === "registeredOn" ? [{ field, code }] : [],
        ),
      );
      // Somebody was faster: the case is shown as it is now.
      if (problem.status !== 409) return;
      void queries.invalidateQueries({ queryKey: agencyKey });
      onOutrun(problem.code);
    },
  });
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    const today = isoDay();
    const found: RegistrationError[] = [];
    if (lengthOf(number) === 0) found.push({ field: "number", code: "REQUIRED" });
    else if (lengthOf(number) > limit) found.push({ field: "number", code: "TOO_LONG" });
    if (day === "") found.push({ field: "registeredOn", code: "REQUIRED" });
    else if (day < earliest || day > today) found.push({ field: "registeredOn", code: "OUT_OF_RANGE" });
    setErrors(found);
    if (found.length === 0) register.mutate();
  };
  const said = ({ field, code }: RegistrationError) => (
    <T id={`agency.error.${field}`} values={{ code, limit, from: format.day(earliest, "short", "from") }} />
  );
  const errorOf = (field: RegistrationError["field"]) => {
    const error = errors.find((each) => each.field === field);
    return error && said(error);
  };
  const problem = register.error?.isGeneral && register.error.status !== 409 ? register.error : undefined;
  return (
    <form className="stack stack-roomy" aria-labelledby="register" onSubmit={send} noValidate>
      <div className="stack stack-tight">
        <h2 className="h-work" id="register">
          <T id="agency.register" />
        </h2>
        <p>
          <T id="agency.register.text" />
        </p>
      </div>
      <ErrorSummary errors={errors.map((error) => ({ field: error.field, message: said(error) }))} />
      <div className="register-fields">
        <TextField
          id="number"
          label={t("agency.field.number")}
          hint={<T id="agency.field.number.hint" values={{ limit }} />}
          error={errorOf("number")}
          value={number}
          autoComplete="off"
          onChange={({ currentTarget: { value } }) =>
            kept.setValue((before) => ({ ...before, number: value }))
          }
        />
        <TextField
          id="registeredOn"
          type="date"
          label={t("agency.field.registeredOn")}
          hint={
            <T id="agency.field.registeredOn.hint" values={{ from: format.day(earliest, "short", "from") }} />
          }
          error={errorOf("registeredOn")}
          min={earliest}
          max={isoDay()}
          value={day}
          onChange={({ currentTarget: { value } }) => kept.setValue((before) => ({ ...before, day: value }))}
        />
      </div>
      {problem && <Refusal code={problem.code} level={problem.level} />}
      <ButtonRow>
        <Button type="submit" busy={register.isPending}>
          <T id="agency.register.do" />
        </Button>
      </ButtonRow>
    </form>
  );
}
