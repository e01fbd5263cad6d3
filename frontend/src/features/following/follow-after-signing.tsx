import { useState } from "react";
import type { Petition } from "~/api/petition";
import { Choice } from "~/design/choice";
import { FailedPart } from "~/design/failed-part";
import { T } from "~/i18n/t";
import { FollowForm } from "./follow-form";
import { goesOn, useOffer } from "./following";

/** An offer, not a wish we assume: nothing is ticked. */
export function FollowAfterSigning({ petition }: { petition: Petition }) {
  const query = useOffer();
  const { data: offer } = query;
  const [wanted, setWanted] = useState(false);
  if (!offer && query.error) return <FailedPart query={query} />;
  if (!offer?.byMail || !goesOn(petition)) return null;
  return (
    <section className="stack stack-near" aria-labelledby="follow">
      <h2 id="follow" className="h-small">
        <T id="following.follow" />
      </h2>
      <p className="small">
        <T id="following.lead.signed" />
      </p>
      <Choice
        type="checkbox"
        line={false}
        checked={wanted}
        onChange={({ target }) => setWanted(target.checked)}
      >
        <T id="following.want" />
      </Choice>
      {wanted && <FollowForm petition={petition.id} />}
    </section>
  );
}
