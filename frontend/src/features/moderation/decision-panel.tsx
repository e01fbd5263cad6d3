import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { client, dataOf } from "~/api/client";
import { Button } from "~/design/button";
import { Choice } from "~/design/choice";
import { Dialog } from "~/design/dialog";
import { ErrorSummary } from "~/design/error-summary";
import { Icon } from "~/design/icon";
import { KeptNotice } from "~/design/kept-notice";
import { writtenIn } from "~/design/localized-field";
import { Notice } from "~/design/notice";
import { Panel } from "~/design/panel";
import { Pick } from "~/design/pick";
import { Refusal } from "~/design/refusal";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { caseKey } from "./case";
import { Checklist } from "./checklist";
import {
  checkDecision,
  type Decision,
  type DecisionError,
  decisionErrorsOf,
  failedOf,
  groundOf,
  noDecision,
  stillThere,
  unansweredOf,
} from "./decision";
import { DecisionErrorText, ExplainedFields } from "./explained-fields";
import { PublicDecision } from "./public-decision";
import { useKeptDecision } from "./use-kept-decision";
import { queueKey, reasonCodes, withholdsText } from "./queue";

const words = {
  NOT_SUBMITTED: "moderation.refusal.notSubmitted",
  OWN_PETITION: "moderation.refusal.own",
  COLLECTION_PAUSED: "moderation.refusal.paused",
  CASE_LOCKED: "moderation.refusal.locked",
} as const;

/** Publish or reject. `onDecided` once the server has it. */
export function DecisionPanel({
  id,
  onDecided,
}: {
  id: string;
  onDecided: (verdict: "PUBLISH" | "REJECT") => void;
}) {
  const t = useT();
  const language = useLanguage();
  const queries = useQueryClient();
  const languages = writtenIn(language);
  const kept = useKeptDecision(`decision.${id}`);
  const decision = kept.value;
  const [errors, setErrors] = useState<readonly DecisionError[]>([]);
  const [asking, setAsking] = useState(false);
  const change = (part: Partial<Decision>) => kept.setValue((before) => ({ ...before, ...part }));
  const { verdict, checks } = decision;
  const failed = failedOf(checks);
  const ground = groundOf(decision);

  const decide = useMutation({
    mutationFn: ({ verdict: chosen, legalBasis, explanation, highestLevel }: Decision) =>
      dataOf(
        client.POST("/api/v1/moderation/petitions/{id}/verdict", {
          params: { path: { id } },
          body:
            chosen === "REJECT"
              ? { verdict: chosen, reasonCode: ground ?? null, legalBasis, explanation }
              : {
                  verdict: chosen ?? null,
                  requiredLevel: highestLevel ? "HIGH" : null,
                  checked: reasonCodes.filter((code) => checks[code] === true),
                },
        }),
      ),
    onSuccess: (_, what) => {
      kept.sent(what);
      const { verdict: decided } = what;
      void queries.invalidateQueries({ queryKey: queueKey });
      void queries.invalidateQueries({ queryKey: caseKey(id) });
      if (decided) onDecided(decided);
    },
    onError: (problem) => {
      setErrors(decisionErrorsOf(problem.violations, languages));
      if (problem.status === 409) {
        void queries.invalidateQueries({ queryKey: queueKey });
        void queries.invalidateQueries({ queryKey: caseKey(id) });
      }
    },
    onSettled: () => setAsking(false),
  });

  const ask = (event: SyntheticEvent) => {
    event.preventDefault();
    const found = checkDecision(decision, languages);
    setErrors(found);
    decide.reset();
    setAsking(found.length === 0);
  };
  // The summary stays as it was while a person mends field after field: it would take the focus each time it changes.
  const open = stillThere(errors, checkDecision(decision, languages));
  const errorOf = (field: DecisionError["field"]) => {
    const error = open.find((each) => each.field === field);
    return error && <DecisionErrorText error={error} />;
  };
  const reasonError = errorOf("reasonCode");
  const claim = open.find(({ field }) => field === "checks");
  const openClaims =
    claim?.code === "FAILED"
      ? failed
      : claim?.code === "REQUIRED"
        ? unansweredOf(checks)
        : reasonCodes.slice(0, 1);
  const problem = decide.error && decide.error.violations.length === 0 ? decide.error : undefined;
  return (
    <Panel title={<T id="moderation.decision" />}>
      <form className="stack" onSubmit={ask} noValidate>
        <KeptNotice kept={kept} fresh={noDecision} />
        <ErrorSummary
          errors={
            open.length === 0
              ? []
              : errors.map((error) => ({ field: error.id, message: <DecisionErrorText error={error} /> }))
          }
        />
        <Checklist
          checks={checks}
          error={errorOf("checks")}
          open={errorOf("checks") ? openClaims : []}
          onChange={(code, holds) => change({ checks: { ...checks, [code]: holds } })}
        />
        <Pick
          id="verdict"
          label={t("moderation.decision")}
          error={errorOf("verdict")}
          options={[
            { value: "PUBLISH", icon: "yes", label: <T id="moderation.verdict.PUBLISH" /> },
            { value: "REJECT", icon: "no", label: <T id="moderation.verdict.REJECT" /> },
          ]}
          value={verdict}
          onChange={(chosen) => {
            change({ verdict: chosen });
            setErrors([]);
          }}
        />
        {verdict === "PUBLISH" && (
          <Choice
            type="checkbox"
            checked={decision.highestLevel}
            onChange={(event) => change({ highestLevel: event.target.checked })}
            note={<T id="moderation.level.note" />}
          >
            <T id="moderation.level" />
          </Choice>
        )}
        {verdict === "REJECT" && (
          <>
            {failed.length > 1 && (
              <fieldset className="reasons" aria-describedby={reasonError ? "reasonCode-error" : undefined}>
                <legend className="label">
                  <T id="moderation.reason.main" />
                </legend>
                {reasonError && (
                  <p className="error" id="reasonCode-error">
                    <Icon name="warning" />
                    <span>{reasonError}</span>
                  </p>
                )}
                {failed.map((code, index) => (
                  <Choice
                    key={code}
                    type="radio"
                    name="reasonCode"
                    id={index === 0 ? "reasonCode" : undefined}
                    checked={code === ground}
                    onChange={() => change({ reasonCode: code })}
                  >
                    <T id={`moderation.reason.${code}`} />
                  </Choice>
                ))}
              </fieldset>
            )}
            {failed.length === 1 && ground && (
              <p className="small">
                <b>
                  <T id="moderation.reason" />
                </b>{" "}
                <T id={`moderation.reason.${ground}`} />
              </p>
            )}
            {ground && withholdsText(ground) && (
              <Notice icon="hidden" role="status">
                <p className="small">
                  <T id="moderation.withheld" />
                </p>
              </Notice>
            )}
            <ExplainedFields value={decision} errors={open} languages={languages} onChange={change} />
          </>
        )}
        {verdict && <PublicDecision decision={{ ...decision, reasonCode: ground }} />}
        {problem && <Refusal code={problem.code} words={words} />}
        <Button type="submit" wide kind={verdict === "REJECT" ? "danger" : "primary"} busy={decide.isPending}>
          <T id={verdict === "REJECT" ? "moderation.reject" : "moderation.publish"} />
        </Button>
        <p className="note">
          <T id="moderation.anonymous" />
        </p>
      </form>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<T id={verdict === "REJECT" ? "moderation.confirm.reject" : "moderation.confirm.publish"} />}
        actions={
          <>
            <Button
              kind={verdict === "REJECT" ? "danger" : "primary"}
              busy={decide.isPending}
              onClick={() => decide.mutate(decision)}
            >
              <T id={verdict === "REJECT" ? "moderation.reject" : "moderation.publish"} />
            </Button>
            <Button kind="second" onClick={() => setAsking(false)}>
              <T id="moderation.confirm.back" />
            </Button>
          </>
        }
      >
        <p>
          <T id="moderation.confirm.text" />
        </p>
        <PublicDecision decision={{ ...decision, reasonCode: ground }} />
      </Dialog>
    </Panel>
  );
}
