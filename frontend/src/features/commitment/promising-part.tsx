import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AgencyCase } from "~/api/agency-case";
import { petitionChanged } from "~/api/petition";
import { Failure } from "~/design/blank";
import { Outcome } from "~/design/outcome";
import { Refusal } from "~/design/refusal";
import { T } from "~/i18n/t";
import { CommitmentList } from "./commitment-list";
import { type Commitment, useCommitments } from "./commitments";
import { Promising } from "./promise-form";
import { Telling } from "./tell-form";

const words = { COMMITMENT_OVER: "commitment.refusal.over" } as const;

/** What an agency promised with its answer: new steps, and what became of those promised. */
export function PromisingPart({ found: { escalation, petition } }: { found: AgencyCase }) {
  const queries = useQueryClient();
  const { data, error, refetch, isFetching } = useCommitments(petition.id);
  /** Which step a colleague told to be kept, while it was written about here. */
  const [over, setOver] = useState<number>();
  const satisfied = (escalation.response?.answers ?? [])
    .filter(({ outcome }) => outcome === "SATISFIED" || outcome === "PARTLY_SATISFIED")
    .map(({ demand }) => demand);
  const own = data?.filter((each) => each.escalation === escalation.id) ?? [];
  const onChanged = () => void petitionChanged(queries, petition.id);
  if (satisfied.length === 0 && own.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="commitments">
      <h2 className="h-work" id="commitments" tabIndex={-1}>
        <T id="commitment.title" />
      </h2>
      {!data && error && (
        <Failure
          title={<T id="commitment.failed" />}
          code={error.code}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      )}
      {over !== undefined && (
        <Outcome key={over}>
          <Refusal code="COMMITMENT_OVER" words={words} />
        </Outcome>
      )}
      {own.length > 0 && (
        <CommitmentList
          commitments={own}
          action={(commitment) =>
            mayTell(commitment) && (
              <Telling
                commitment={commitment}
                onTold={onChanged}
                onOver={() => {
                  setOver(commitment.id);
                  onChanged();
                }}
              />
            )
          }
        />
      )}
      {satisfied.length > 0 && <Promising eid={escalation.id} demands={satisfied} onPromised={onChanged} />}
    </section>
  );
}

/** What was kept is over. */
function mayTell({ state }: Commitment): boolean {
  return state !== "KEPT" && state !== "KEPT_LATE";
}
