import type { Escalation, Petition } from "~/api/petition";
import { useAgencies } from "~/api/reference";
import { Failure } from "~/design/blank";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { CommitmentList } from "./commitment-list";
import { useCommitments } from "./commitments";

/** What agencies promised to a petition; nothing where they promised nothing. */
export function CommitmentPart({ petition, ways }: { petition: Petition; ways: readonly Escalation[] }) {
  return ways.some(({ state }) => state === "ANSWERED") ? (
    <Promises petition={petition.id} ways={ways} />
  ) : null;
}

function Promises({ petition, ways }: { petition: string; ways: readonly Escalation[] }) {
  const agencies = useAgencies().data;
  const { data, error, refetch, isFetching } = useCommitments(petition);
  if (!data && !error) return null;
  if (data?.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="commitments">
      <h2 id="commitments">
        <T id="commitment.title" />
      </h2>
      {data ? (
        <>
          <p className="note">
            <T id="commitment.how" />
          </p>
          {ways.map(({ id, agency }) => {
            const own = data.filter(({ escalation }) => escalation === id);
            return (
              own.length > 0 && (
                <div key={id} className="stack">
                  <h3>
                    <Localized text={agencies?.get(agency)?.name} />
                  </h3>
                  <CommitmentList commitments={own} />
                </div>
              )
            );
          })}
        </>
      ) : (
        <Failure
          title={<T id="commitment.failed" />}
          code={error.code}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      )}
    </section>
  );
}
