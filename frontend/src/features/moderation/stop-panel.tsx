import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { client, dataOf } from "~/api/client";
import { petitionChanged } from "~/api/petition";
import { Button } from "~/design/button";
import { Dialog } from "~/design/dialog";
import { ErrorSummary } from "~/design/error-summary";
import { KeptNotice } from "~/design/kept-notice";
import { writtenIn } from "~/design/localized-field";
import { Notice } from "~/design/notice";
import { Panel } from "~/design/panel";
import { Refusal } from "~/design/refusal";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { caseKey } from "./case";
import { checkExplained, type DecisionError, decisionErrorsOf, noDecision, stillThere } from "./decision";
import { DecisionErrorText, ExplainedFields } from "./explained-fields";
import { PublicDecision } from "./public-decision";
import { useKeptDecision } from "./use-kept-decision";

const words = {
  PETITION_NOT_OPEN: "moderation.refusal.notOpen",
  OWN_PETITION: "moderation.refusal.own",
} as const;

/** Stops a petition that collects. */
export function StopPanel({ id, onStopped }: { id: string; onStopped: () => void }) {
  const queries = useQueryClient();
  const languages = writtenIn(useLanguage());
  const kept = useKeptDecision(`stop.${id}`);
  const { legalBasis, explanation } = kept.value;
  const said = { legalBasis, explanation };
  const [errors, setErrors] = useState<readonly DecisionError[]>([]);
  const [asking, setAsking] = useState(false);
  const stop = useMutation({
    mutationFn: () =>
      dataOf(
        client.POST("/api/v1/moderation/petitions/{id}/stop", {
          params: { path: { id } },
          body: said,
        }),
      ),
    onSuccess: () => {
      kept.sent(kept.value);
      void petitionChanged(queries, id);
      void queries.invalidateQueries({ queryKey: caseKey(id) });
      onStopped();
    },
    onError: (problem) => {
      setErrors(decisionErrorsOf(problem.violations, languages));
      if (problem.code === "PETITION_NOT_OPEN") void queries.invalidateQueries({ queryKey: caseKey(id) });
    },
    onSettled: () => setAsking(false),
  });
  const ask = (event: SyntheticEvent) => {
    event.preventDefault();
    const found = checkExplained(said, languages);
    setErrors(found);
    stop.reset();
    setAsking(found.length === 0);
  };
  const open = stillThere(errors, checkExplained(said, languages));
  const problem = stop.error && stop.error.violations.length === 0 ? stop.error : undefined;
  return (
    <Panel title={<T id="moderation.stop" />}>
      <form className="stack" onSubmit={ask} noValidate>
        <KeptNotice kept={kept} fresh={noDecision} />
        <Notice icon="warning">
          <p className="small">
            <T id="moderation.stop.text" />
          </p>
        </Notice>
        <ErrorSummary
          errors={
            open.length === 0
              ? []
              : errors.map((error) => ({ field: error.id, message: <DecisionErrorText error={error} /> }))
          }
        />
        <ExplainedFields
          value={said}
          errors={open}
          languages={languages}
          onChange={(part) => kept.setValue((before) => ({ ...before, ...part }))}
        />
        <PublicDecision decision={{ verdict: "STOP", ...said }} />
        {problem && <Refusal code={problem.code} words={words} />}
        <Button type="submit" wide kind="danger" busy={stop.isPending}>
          <T id="moderation.stop.do" />
        </Button>
        <p className="note">
          <T id="moderation.anonymous" />
        </p>
      </form>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<T id="moderation.confirm.stop" />}
        actions={
          <>
            <Button kind="danger" busy={stop.isPending} onClick={() => stop.mutate()}>
              <T id="moderation.stop.do" />
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
        <PublicDecision decision={{ verdict: "STOP", ...said }} />
      </Dialog>
    </Panel>
  );
}
