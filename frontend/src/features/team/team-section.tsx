import "./team.css";
import { useState } from "react";
import type { Petition } from "~/api/petition";
import { Failure } from "~/design/blank";
import { Button } from "~/design/button";
import { Row, Rows } from "~/design/lists";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { EndPartDialog } from "./end-part-dialog";
import { InvitePart } from "./invite-part";
import { type CoOrganizer, type Team, useTeam } from "./team";

/** Who works on a petition together; the organizer invites and removes, a co-organizer may leave. */
export function TeamSection({ petition: { id } }: { petition: Pick<Petition, "id"> }) {
  const { data, error, isFetching, refetch } = useTeam(id);
  if (!data && error)
    return (
      <Failure
        title={<T id="team.failed" />}
        code={error.code}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  if (!data) return null;
  return (
    <section className="stack" aria-labelledby="team">
      <h2 id="team" tabIndex={-1}>
        <T id="team.title" />
      </h2>
      <p>
        <T id={`team.lead.${data.role}`} values={{ name: data.organizer.displayName }} />
      </p>
      {data.coOrganizers.length > 0 && <People id={id} team={data} />}
      {data.role === "ORGANIZER" && <InvitePart id={id} team={data} />}
    </section>
  );
}

function People({ id, team }: { id: string; team: Team }) {
  const format = useFormat();
  const [ending, setEnding] = useState<CoOrganizer>();
  return (
    <>
      <Rows>
        {team.coOrganizers.map((each) => (
          <Row key={each.id}>
            <p>
              <b>{each.displayName}</b>
              {each.me && (
                <span className="muted">
                  {" "}
                  <T id="team.me" />
                </span>
              )}
            </p>
            <p className="small">
              <T id="team.since" values={{ day: format.day(each.acceptedAt) }} />
            </p>
            {(each.me || team.role === "ORGANIZER") && (
              <p>
                <Button kind="quiet" onClick={() => setEnding(each)}>
                  <T id={each.me ? "team.leave" : "team.remove"} />
                  {!each.me && <span className="hidden-visually"> {each.displayName}</span>}
                </Button>
              </p>
            )}
          </Row>
        ))}
      </Rows>
      {ending && <EndPartDialog id={id} coOrganizer={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
}
