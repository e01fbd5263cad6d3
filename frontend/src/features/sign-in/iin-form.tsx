import { type SubmitEvent, useState } from "react";
import { useJurisdictions } from "~/api/reference";
import { Button } from "~/design/button";
import { Choice } from "~/design/choice";
import { ErrorSummary, type FieldError } from "~/design/error-summary";
import { SelectField, TextField } from "~/design/field";
import { Refusal } from "~/design/refusal";
import { atLineStart } from "~/i18n/line-start";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { useDemoSignIn } from "./use-demo-sign-in";

const fields = ["iin", "givenName", "familyName", "region"] as const;
type FieldName = (typeof fields)[number];

/** Any person one can think of, with a made up IIN; the server checks it as it would a real one. */
export function IinForm({ onDone }: { onDone: () => void }) {
  const t = useT();
  const format = useFormat();
  const jurisdictions = useJurisdictions().data;
  const signIn = useDemoSignIn(onDone);
  const [typed, setTyped] = useState({ iin: "", givenName: "", familyName: "", region: "" });
  const [citizen, setCitizen] = useState(true);
  const [missing, setMissing] = useState<readonly FieldName[]>([]);
  const set = (name: FieldName) => (event: { target: { value: string } }) =>
    setTyped({ ...typed, [name]: event.target.value });

  const problem = signIn.error;
  const errorOf = (name: FieldName): string | undefined => {
    if (missing.includes(name)) return t(`sign-in.missing.${name}`);
    if (name === "iin" && problem?.code === "IIN_INVALID") return t("sign-in.iinInvalid");
    return problem?.about(name) === undefined ? undefined : t("sign-in.fieldInvalid");
  };
  const errors: FieldError[] = fields.flatMap((name) => {
    const message = errorOf(name);
    return message === undefined ? [] : [{ field: `demo-${name}`, message }];
  });

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const iin = typed.iin.replaceAll(/\s/g, "");
    const found = fields.filter(
      (name) => name !== "region" && (name === "iin" ? !/^\d{12}$/.test(iin) : typed[name].trim() === ""),
    );
    setMissing(found);
    signIn.reset();
    if (found.length > 0 || signIn.isPending) return;
    signIn.mutate({
      iin,
      givenName: typed.givenName.trim(),
      familyName: typed.familyName.trim(),
      region: typed.region === "" ? null : typed.region,
      citizen,
      roles: [],
    });
  };

  return (
    <form className="stack stack-roomy" noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      {problem && errors.length === 0 && (
        <Refusal code={problem.code} words={{ OFFLINE: "sign-in.refused.offline" }} />
      )}
      <TextField
        id="demo-iin"
        label={<T id="sign-in.field.iin" />}
        hint={<T id="sign-in.field.iinHint" />}
        error={errorOf("iin")}
        inputMode="numeric"
        autoComplete="off"
        maxLength={15}
        value={typed.iin}
        onChange={set("iin")}
      />
      <TextField
        id="demo-givenName"
        label={<T id="sign-in.field.givenName" />}
        error={errorOf("givenName")}
        autoComplete="off"
        maxLength={60}
        value={typed.givenName}
        onChange={set("givenName")}
      />
      <TextField
        id="demo-familyName"
        label={<T id="sign-in.field.familyName" />}
        error={errorOf("familyName")}
        autoComplete="off"
        maxLength={60}
        value={typed.familyName}
        onChange={set("familyName")}
      />
      <SelectField
        id="demo-region"
        label={<T id="sign-in.field.region" />}
        error={errorOf("region")}
        value={typed.region}
        onChange={set("region")}
      >
        <option value="">{t("sign-in.field.regionUnknown")}</option>
        {jurisdictions?.all
          .filter(({ level }) => level === "REGION")
          .map(({ code, name }) => (
            <option key={code} value={code}>
              {atLineStart(format.pick(name).text)}
            </option>
          ))}
      </SelectField>
      <Choice
        type="checkbox"
        line={false}
        checked={citizen}
        onChange={(event) => setCitizen(event.target.checked)}
      >
        <T id="sign-in.field.citizen" />
      </Choice>
      <p>
        <Button type="submit" busy={signIn.isPending}>
          <T id="sign-in.enter" />
        </Button>
      </p>
    </form>
  );
}
