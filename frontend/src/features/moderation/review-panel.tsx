import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { client, dataOf } from "~/api/client";
import { Button } from "~/design/button";
import { Dialog } from "~/design/dialog";
import { ErrorSummary } from "~/design/error-summary";
import { KeptNotice } from "~/design/kept-notice";
import { writtenIn } from "~/design/localized-field";
import { Panel } from "~/design/panel";
import { Pick } from "~/design/pick";
import { Refusal } from "~/design/refusal";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { caseKey } from "./case";
import { checkExplained, type DecisionError, decisionErrorsOf, noDecision, stillThere } from "./decision";
import { DecisionErrorText, ExplainedFields } from "./explained-fields";
import { PublicDecision } from "./public-decision";
import { queueKey } from "./queue";
import { useKeptDecision } from "./use-kept-decision";

const words = {
  NO_APPEAL: "moderation.refusal.notSubmitted",
  SAME_MODERATOR: "moderation.refusal.same",
  OWN_PETITION: "moderation.refusal.own",
  CASE_LOCKED: "moderation.refusal.locked",
  COLLECTION_PAUSED: "moderation.refusal.paused",
} as const;

type Outcome = "UPHOLD" | "OVERTURN";

/** Decides an appeal: the rejection was right, or the petition is published after all. */
export function ReviewPanel({ id, onDecided }: { id: string; onDecided: (outcome: Outcome) => void }) {
  const t = useT();
  const queries = useQueryClient();
  const languages = writtenIn(useLanguage());
  const kept = useKeptDecision(`review.${id}`);
  const { legalBasis, explanation } = kept.value;
  const said = { legalBasis, explanation };
  const [outcome, setOutcome] = useState<Outcome>();
  const [errors, setErrors] = useState<readonly DecisionError[]>([]);
  const [asking, setAsking] = useState(false);
  const check = (chosen: Outcome | undefined): DecisionError[] => [
    ...(chosen === undefined ? [{ field: "verdict", code: "REQUIRED", id: "verdict" } as const] : []),
    ...checkExplained(said, languages),
  ];
  const decide = useMutation({
    mutationFn: (verdict: Outcome) =>
      dataOf(
        client.POST("/api/v1/moderation/petitions/{id}/verdict", {
          params: { path: { id } },
          body: { verdict, ...said },
        }),
      ),
    onSuccess: (_, verdict) => {
      kept.sent(kept.value);
      void queries.invalidateQueries({ queryKey: queueKey });
      void queries.invalidateQueries({ queryKey: caseKey(id) });
      onDecided(verdict);
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
    const found = check(outcome);
    setErrors(found);
    decide.reset();
    setAsking(found.length === 0);
  };
  const open = stillThere(errors, check(outcome));
  const verdictError = open.find(({ field }) => field === "verdict");
  const problem = decide.error && decide.error.violations.length === 0 ? decide.error : undefined;
  const action = outcome === "OVERTURN" ? "moderation.overturn" : "moderation.uphold";
  return (
    <Panel title={<T id="moderation.review" />}>
      <form className="stack" onSubmit={ask} noValidate>
        <KeptNotice kept={kept} fresh={noDecision} />
        <ErrorSummary
          errors={
            open.length === 0
              ? []
              : errors.map((error) => ({ field: error.id, message: <DecisionErrorText error={error} /> }))
          }
        />
        <p className="small">
          <T id="moderation.review.text" />
        </p>
        <Pick
          id="verdict"
          label={t("moderation.review")}
          error={verdictError && <DecisionErrorText error={verdictError} />}
          options={[
            { value: "OVERTURN", icon: "yes", label: <T id="moderation.verdict.OVERTURN" /> },
            { value: "UPHOLD", icon: "no", label: <T id="moderation.verdict.UPHOLD" /> },
          ]}
          value={outcome}
          onChange={setOutcome}
        />
        <ExplainedFields
          value={said}
          errors={open}
          languages={languages}
          onChange={(part) => kept.setValue((before) => ({ ...before, ...part }))}
        />
        <PublicDecision decision={{ verdict: outcome, ...said }} />
        {problem && <Refusal code={problem.code} words={words} />}
        <Button type="submit" wide kind={outcome === "UPHOLD" ? "danger" : "primary"} busy={decide.isPending}>
          <T id={action} />
        </Button>
        <p className="note">
          <T id="moderation.anonymous" />
        </p>
      </form>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={
          <T id={outcome === "OVERTURN" ? "moderation.confirm.overturn" : "moderation.confirm.uphold"} />
        }
        actions={
          <>
            <Button
              kind={outcome === "UPHOLD" ? "danger" : "primary"}
              busy={decide.isPending}
              onClick={() => outcome && decide.mutate(outcome)}
            >
              <T id={action} />
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
        <PublicDecision decision={{ verdict: outcome, ...said }} />
      </Dialog>
    </Panel>
  );
}
