import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, dataOf } from "~/api/client";
import { Button, ButtonRow } from "~/design/button";
import { Disclosure } from "~/design/disclosure";
import { T } from "~/i18n/t";
import { Errors } from "./errors";
import { adminKey, type Proposal } from "./queries";
import { ReasonField, reasonNamed } from "./reason-field";
import { RuleEffects } from "./rule-effects";
import { Who } from "./who";

type Decision = "approval" | "refusal" | "withdrawal";

/** What was decided here, or that somebody else was faster. */
export type Decided = Decision | "PROPOSAL_DECIDED";

/** A rule that an administrator proposed; another one decides, and whoever proposed it may take it back. */
export function ProposalRow({
  proposal,
  onDecided,
}: {
  proposal: Proposal;
  /** It leaves the list that it is in. */
  onDecided?: ((decided: Decided) => void) | undefined;
}) {
  const { state, preview } = proposal;
  return (
    <li className="row row-plain">
      <div className="row-main stack">
        <h3 className="h-work">
          <T id="admin.rung.of" values={{ name: preview.after.name }} />
        </h3>
        <p className="note">
          <T id="admin.proposal.state" values={{ state }} />
        </p>
        <Who by={proposal.proposedBy} at={proposal.proposedAt} reason={proposal.reason} />
        {proposal.decidedAt && (
          <Who by={proposal.decidedBy} at={proposal.decidedAt} reason={proposal.decisionReason} />
        )}
        <Disclosure summary={<T id="admin.proposal.effects" />} open={state === "PROPOSED"}>
          <RuleEffects preview={preview} />
        </Disclosure>
        {state === "PROPOSED" && <Deciding proposal={proposal} onDecided={onDecided} />}
      </div>
    </li>
  );
}

function Deciding({
  proposal: { id, isMine },
  onDecided,
}: {
  proposal: Proposal;
  onDecided: ((decided: Decided) => void) | undefined;
}) {
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const field = `reason-${id}`;
  const decide = useMutation({
    mutationFn: (decision: Decision) => {
      const what = { params: { path: { id } }, body: { reason } };
      switch (decision) {
        case "approval":
          return dataOf(client.POST("/api/v1/admin/threshold-rules/proposals/{id}/approval", what));
        case "refusal":
          return dataOf(client.POST("/api/v1/admin/threshold-rules/proposals/{id}/refusal", what));
        case "withdrawal":
          return dataOf(client.POST("/api/v1/admin/threshold-rules/proposals/{id}/withdrawal", what));
      }
    },
    onSuccess: (_, decision) => onDecided?.(decision),
    onError: ({ code }) => {
      if (code === "PROPOSAL_DECIDED") onDecided?.(code);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: adminKey }),
  });
  // What is over is said above the list that the proposal leaves.
  const problem = decide.error?.code === "PROPOSAL_DECIDED" ? undefined : decide.error;
  const button = (decision: Decision, kind: "primary" | "second") => (
    <Button kind={kind} busy={decide.isPending} onClick={() => decide.mutate(decision)}>
      <T id={`admin.proposal.${decision}`} />
    </Button>
  );
  return (
    <div className="stack">
      {isMine && (
        <p>
          <T id="admin.proposal.mine" />
        </p>
      )}
      <Errors problem={problem} fields={{ reason: reasonNamed(field) }} />
      <ReasonField id={field} reason={reason} problem={decide.error} onChange={setReason} />
      <ButtonRow>
        {isMine ? (
          button("withdrawal", "second")
        ) : (
          <>
            {button("approval", "primary")}
            {button("refusal", "second")}
          </>
        )}
      </ButtonRow>
    </div>
  );
}
