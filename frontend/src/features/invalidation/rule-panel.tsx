import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { useNavigate } from "react-router";
import { client, dataOf } from "~/api/client";
import { useJurisdictions } from "~/api/reference";
import { Button } from "~/design/button";
import { ErrorSummary } from "~/design/error-summary";
import { SelectField, TextField } from "~/design/field";
import type { KeptInput } from "~/design/kept-input";
import { KeptNotice } from "~/design/kept-notice";
import { LocalizedField, writtenIn } from "~/design/localized-field";
import { Notice } from "~/design/notice";
import { Panel } from "~/design/panel";
import { Refusal } from "~/design/refusal";
import { useLanguage } from "~/i18n/context";
import { atLineStart } from "~/i18n/line-start";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { PreviewView } from "./preview-view";
import { type Flow, invalidationsKey } from "./queries";
import {
  checkRule,
  checkWords,
  type Draft,
  type DraftError,
  errorsOf,
  noDraft,
  reasonLimit,
  reasons,
  ruleOf,
} from "./rule";
import { refusals } from "./refusals";

/** A rule: first what it hits, then the words everybody will read, then another moderator. */
export function RulePanel({ flow, kept }: { flow: Flow; kept: KeptInput<Draft> }) {
  const draft = kept.value;
  const t = useT();
  const language = useLanguage();
  const languages = writtenIn(language);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const places = useJurisdictions().data;
  const format = useFormat();
  const [errors, setErrors] = useState<readonly DraftError[]>([]);
  const [previewed, setPreviewed] = useState<string>();
  const path = { id: flow.petition };
  const rule = ruleOf(draft);
  const preview = useMutation({
    mutationFn: (body: NonNullable<typeof rule>) =>
      dataOf(
        client.POST("/api/v1/moderation/petitions/{id}/invalidations/preview", { params: { path }, body }),
      ),
    onSuccess: (_, body) => setPreviewed(JSON.stringify(body)),
    onError: (problem) => setErrors(errorsOf(problem.violations, languages)),
  });
  const propose = useMutation({
    mutationFn: (body: NonNullable<typeof rule>) =>
      dataOf(
        client.POST("/api/v1/moderation/petitions/{id}/invalidations", {
          params: { path },
          body: {
            rule: body,
            reasonCode: draft.reasonCode || null,
            legalBasis: draft.legalBasis,
            explanation: draft.explanation,
          },
        }),
      ),
    onSuccess: (proposal) => {
      kept.sent(draft);
      void queries.invalidateQueries({ queryKey: invalidationsKey });
      void navigate(`/${language}/moderation/invalidations/${proposal.id}`);
    },
    onError: (problem) => setErrors(errorsOf(problem.violations, languages)),
  });
  const shown = preview.data && previewed === JSON.stringify(rule) ? preview.data : undefined;
  const change = (part: Partial<Draft>) => kept.setValue((before) => ({ ...before, ...part }));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const found = [...checkRule(draft), ...(shown ? checkWords(draft, languages) : [])];
    setErrors(found);
    propose.reset();
    if (found.length > 0 || !rule) return;
    if (shown) propose.mutate(rule);
    else preview.mutate(rule);
  };
  // A field that was put right is not reproached any more.
  const still = errors.filter(
    ({ field, code }) =>
      !["REQUIRED", "TOO_LONG", "REVERSED"].includes(code) ||
      [...checkRule(draft), ...checkWords(draft, languages)].some(
        (now) => now.field === field && now.code === code,
      ),
  );
  const errorAt = (field: DraftError["field"]) => {
    const error = still.find((each) => each.field === field);
    return error && <ErrorText error={error} />;
  };
  const problem = [preview.error, propose.error].find((each) => each && each.violations.length === 0);
  return (
    <Panel title={<T id="invalidation.rule" />}>
      <p className="small muted">
        <T id="invalidation.rule.text" />
      </p>
      <form className="stack" onSubmit={submit} noValidate>
        <KeptNotice kept={kept} fresh={noDraft} />
        <ErrorSummary
          errors={
            still.length === 0
              ? []
              : errors.map((error) => ({ field: error.id, message: <ErrorText error={error} /> }))
          }
        />
        <div className="rule-fields">
          <TextField
            id="rule-from"
            type="datetime-local"
            label={t("invalidation.from")}
            hint={<T id="invalidation.almatyTime" />}
            error={errorAt("from")}
            value={draft.from}
            onChange={(event) => change({ from: event.currentTarget.value })}
          />
          <TextField
            id="rule-to"
            type="datetime-local"
            label={t("invalidation.to")}
            hint={<T id="invalidation.atMost" />}
            error={errorAt("to")}
            value={draft.to}
            onChange={(event) => change({ to: event.currentTarget.value })}
          />
          <SelectField
            id="rule-region"
            label={t("invalidation.region")}
            error={errorAt("region")}
            value={draft.region}
            onChange={(event) => change({ region: event.currentTarget.value })}
          >
            <option value="">{t("invalidation.allRegions")}</option>
            {(places?.all ?? []).map(({ code, name }) => (
              <option key={code} value={code}>
                {code.length === 2 ? t("invalidation.noRegion") : atLineStart(format.pick(name).text)}
              </option>
            ))}
          </SelectField>
          <SelectField
            id="rule-origin"
            label={t("invalidation.origin")}
            error={errorAt("origin")}
            value={draft.origin}
            onChange={(event) => change({ origin: event.currentTarget.value })}
          >
            <option value="">{t("invalidation.allOrigins")}</option>
            {flow.origins.map(({ origin, block, signatures }) => (
              <option key={origin} value={origin}>
                {t("invalidation.blockCount", { block, count: signatures })}
              </option>
            ))}
          </SelectField>
        </div>
        {shown && (
          <section className="preview" aria-labelledby="rule-preview" role="status">
            <h3 id="rule-preview" className="small">
              <T id="invalidation.preview" />
            </h3>
            <PreviewView preview={shown} />
            {shown.signatures > shown.most && (
              <Notice icon="warning">
                <p className="small">
                  <T id="invalidation.tooMany" values={{ most: shown.most }} />
                </p>
              </Notice>
            )}
          </section>
        )}
        {shown && shown.signatures > 0 && shown.signatures <= shown.most && (
          <>
            <SelectField
              id="rule-reasonCode"
              label={t("invalidation.reason")}
              error={errorAt("reasonCode")}
              value={draft.reasonCode}
              onChange={(event) =>
                change({ reasonCode: reasons.find((each) => each === event.currentTarget.value) ?? "" })
              }
            >
              <option value="">{t("invalidation.choose")}</option>
              {reasons.map((reason) => (
                <option key={reason} value={reason}>
                  {t(`invalidation.reason.${reason}`)}
                </option>
              ))}
            </SelectField>
            {(["legalBasis", "explanation"] as const).map((field) => (
              <LocalizedField
                key={field}
                id={field}
                label={<T id={`invalidation.field.${field}`} />}
                hint={<T id={`invalidation.field.${field}.hint`} />}
                error={errorAt(field)}
                languages={languages}
                value={draft[field]}
                limit={reasonLimit}
                rows={field === "legalBasis" ? 2 : 4}
                onChange={(texts) => change({ [field]: texts })}
              />
            ))}
          </>
        )}
        {problem && <Refusal code={problem.code} words={refusals} />}
        {shown && shown.signatures > 0 && shown.signatures <= shown.most ? (
          <>
            <Button type="submit" wide kind="danger" busy={propose.isPending}>
              <T id="invalidation.propose" values={{ count: shown.signatures }} />
            </Button>
            <p className="note">
              <T id="invalidation.fourEyes" />
            </p>
          </>
        ) : (
          <Button type="submit" wide kind="second" busy={preview.isPending}>
            <T id="invalidation.doPreview" />
          </Button>
        )}
      </form>
    </Panel>
  );
}

function ErrorText({ error: { field, code } }: { error: DraftError }) {
  return <T id={`invalidation.error.${field}`} values={{ code, limit: reasonLimit }} />;
}
