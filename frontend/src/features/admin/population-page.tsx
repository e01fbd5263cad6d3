import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useRef, useState } from "react";
import { client, dataOf } from "~/api/client";
import { useJurisdictions } from "~/api/reference";
import { Button, ButtonRow } from "~/design/button";
import { ErrorSummary } from "~/design/error-summary";
import { Field, SelectField, TextField } from "~/design/field";
import { Panel } from "~/design/panel";
import { atLineStart } from "~/i18n/line-start";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { Desk } from "./desk";
import { Errors } from "./errors";
import { FigureList } from "./figure-list";
import { Part } from "./part";
import { PopulationEffects } from "./population-effects";
import { type PopulationInput, populationKey, usePopulation } from "./queries";
import { ReasonField, reasonNamed } from "./reason-field";
import { SavedNotice } from "./saved-notice";

const noFigure = { jurisdiction: "KZ", population: "", date: "", source: "" };
const fields = {
  jurisdiction: { id: "jurisdiction", label: <T id="admin.jurisdiction" /> },
  population: { id: "population", label: <T id="admin.population.people" /> },
  date: { id: "date", label: <T id="admin.population.date" /> },
  source: { id: "source", label: <T id="admin.population.source" /> },
  csv: { id: "csv", label: <T id="admin.population.file" /> },
  reason: reasonNamed(),
};
const ofOneFigure = ["jurisdiction", "population", "date", "source"] as const;

/** Population figures: entering one or a file of them, and all there are. */
export function PopulationPage() {
  const t = useT();
  const query = usePopulation();
  return (
    <Desk title={t("admin.to.population")} lead="admin.population.lead">
      <Entering />
      <Part query={query}>{(figures) => <FigureList figures={figures} />}</Part>
    </Desk>
  );
}

/** First what it would do, then it is entered. */
function Entering() {
  const t = useT();
  const format = useFormat();
  const queries = useQueryClient();
  const jurisdictions = useJurisdictions();
  const [figure, setFigure] = useState(noFigure);
  const [csv, setCsv] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const input: PopulationInput = csv === null ? { figure } : { csv };
  const preview = useMutation({
    mutationFn: () => dataOf(client.POST("/api/v1/admin/population/preview", { body: input })),
  });
  const enter = useMutation({
    mutationFn: () => dataOf(client.PUT("/api/v1/admin/population", { body: { ...input, reason } })),
    onSuccess: async () => {
      preview.reset();
      setFigure(noFigure);
      leaveFile();
      setReason("");
      // Thresholds and places show the figure everywhere.
      await queries.invalidateQueries();
    },
    onError: ({ code }) => {
      if (code === "REFERENCE_CHANGED") void queries.invalidateQueries({ queryKey: populationKey });
    },
  });
  const file = useRef<HTMLInputElement>(null);
  // The field would go on showing the name of a file that is no longer used.
  const leaveFile = () => {
    setCsv(null);
    if (file.current) file.current.value = "";
  };
  const forget = () => {
    preview.reset();
    enter.reset();
  };
  const change = (part: Partial<typeof noFigure>) => {
    setFigure({ ...figure, ...part });
    leaveFile();
    forget();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isReady) enter.mutate();
    else preview.mutate();
  };
  // One figure has fields to lead to; a file has lines.
  const wrong = csv === null ? (preview.data?.errors ?? []) : [];
  const errors = ofOneFigure.flatMap((field) => {
    const code = wrong.find((each) => each.field === field)?.code;
    return code === undefined ? [] : [{ field, code }];
  });
  const errorAt = (field: (typeof ofOneFigure)[number]) => {
    const code = errors.find((each) => each.field === field)?.code;
    return code && atLineStart(t("admin.population.error.what", { code }));
  };
  const isReady = preview.data?.errors.length === 0;
  return (
    <Panel title={<T id="admin.population.enter" />}>
      <form className="stack stack-part" onSubmit={submit} noValidate>
        <ErrorSummary
          errors={errors.map(({ field, code }) => ({
            field: fields[field].id,
            message: (
              <>
                {fields[field].label}
                {": "}
                <T id="admin.population.error.what" values={{ code }} />
              </>
            ),
          }))}
        />
        <SelectField
          {...fields.jurisdiction}
          error={errorAt("jurisdiction")}
          value={figure.jurisdiction}
          onChange={({ target }) => change({ jurisdiction: target.value })}
        >
          {jurisdictions.data?.all.map(({ code, name }) => (
            <option key={code} value={code}>
              {atLineStart(format.pick(name).text)}
            </option>
          ))}
        </SelectField>
        <TextField
          {...fields.population}
          error={errorAt("population")}
          inputMode="numeric"
          value={figure.population}
          onChange={({ target }) => change({ population: target.value })}
        />
        <TextField
          {...fields.date}
          error={errorAt("date")}
          type="date"
          value={figure.date}
          onChange={({ target }) => change({ date: target.value })}
        />
        <TextField
          {...fields.source}
          error={errorAt("source")}
          value={figure.source}
          onChange={({ target }) => change({ source: target.value })}
        />
        <Field {...fields.csv} hint={<T id="admin.population.file.hint" />}>
          {(wiring) => (
            <input
              {...wiring}
              ref={file}
              type="file"
              accept=".csv,text/csv"
              // So that the same file can be chosen again once it is corrected.
              onClick={() => {
                leaveFile();
                forget();
              }}
              onChange={({ target }) => {
                const [chosen] = target.files ?? [];
                forget();
                if (chosen) void chosen.text().then(setCsv);
                else setCsv(null);
              }}
            />
          )}
        </Field>
        {preview.data && errors.length === 0 && <PopulationEffects preview={preview.data} />}
        {isReady && <ReasonField reason={reason} problem={enter.error} onChange={setReason} />}
        <Errors problem={preview.error ?? enter.error} fields={fields} />
        {enter.isSuccess && <SavedNotice />}
        <ButtonRow>
          <Button type="submit" busy={preview.isPending || enter.isPending}>
            {t(isReady ? "admin.population.confirm" : "admin.preview")}
          </Button>
        </ButtonRow>
      </form>
    </Panel>
  );
}
