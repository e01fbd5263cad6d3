import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { client, dataOf } from "~/api/client";
import { type Petition, petitionKey } from "~/api/petition";
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
import {
  checkDecision,
  type Decision,
  type DecisionError,
  decisionErrorsOf,
  noDecision,
  stillThere,
} from "./decision";
import { DecisionErrorText, ExplainedFields } from "./explained-fields";
import { PublicDecision } from "./public-decision";
import { useKeptDecision } from "./use-kept-decision";
import { queueKey, reasonCodes, withholdsText } from "./queue";

const words = {
  NOT_SUBMITTED: "moderation.refusal.notSubmitted",
  OWN_PETITION: "moderation.refusal.own",
  COLLECTION_PAUSED: "moderation.refusal.paused",
} as const;

/** Publish or reject. `onDecided` once the server has it. */
export function DecisionPanel({
  petition,
  onDecided,
}: {
  petition: Petition;
  onDecided: (verdict: "PUBLISH" | "REJECT") => void;
}) {
  const t = useT();
  const language = useLanguage();
  const queries = useQueryClient();
  const languages = writtenIn(language);
  const kept = useKeptDecision(`decision.${petition.id}`);
  const decision = kept.value;
  const [errors, setErrors] = useState<readonly DecisionError[]>([]);
  const [asking, setAsking] = useState(false);
  const change = (part: Partial<Decision>) => kept.setValue((before) => ({ ...before, ...part }));
  const { verdict, reasonCode } = decision;

  const decide = useMutation({
    mutationFn: ({ verdict: chosen, reasonCode: reason, legalBasis, explanation, highestLevel }: Decision) =>
      dataOf(
        client.POST("/api/v1/moderation/petitions/{id}/verdict", {
          params: { path: { id: petition.id } },
          body:
            chosen === "REJECT"
              ? { verdict: chosen, reasonCode: reason ?? null, legalBasis, explanation }
              : { verdict: chosen ?? null, requiredLevel: highestLevel ? "HIGH" : null },
        }),
      ),
    onSuccess: (_, what) => {
      kept.sent(what);
      const { verdict: decided } = what;
      void queries.invalidateQueries({ queryKey: queueKey });
      if (decided) onDecided(decided);
    },
    onError: (problem) => {
      setErrors(decisionErrorsOf(problem.violations, languages));
      if (problem.code === "NOT_SUBMITTED") {
        void queries.invalidateQueries({ queryKey: queueKey });
        void queries.invalidateQueries({ queryKey: petitionKey(petition.id) });
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
            <fieldset className="reasons" aria-describedby={reasonError ? "reasonCode-error" : undefined}>
              <legend className="label">
                <T id="moderation.reason" />
              </legend>
              {reasonError && (
                <p className="error" id="reasonCode-error">
                  <Icon name="warning" />
                  <span>{reasonError}</span>
                </p>
              )}
              {reasonCodes.map((code, index) => (
                <Choice
                  key={code}
                  type="radio"
                  name="reasonCode"
                  id={index === 0 ? "reasonCode" : undefined}
                  checked={code === reasonCode}
                  onChange={() => change({ reasonCode: code })}
                  note={<T id={`moderation.reason.${code}.hint`} />}
                >
                  <T id={`moderation.reason.${code}`} />
                </Choice>
              ))}
            </fieldset>
            {reasonCode && withholdsText(reasonCode) && (
              <Notice icon="hidden" role="status">
                <p className="small">
                  <T id="moderation.withheld" />
                </p>
              </Notice>
            )}
            <ExplainedFields value={decision} errors={open} languages={languages} onChange={change} />
          </>
        )}
        {verdict && <PublicDecision decision={decision} />}
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
        <PublicDecision decision={decision} />
      </Dialog>
    </Panel>
  );
}
