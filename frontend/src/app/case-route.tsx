import type { AgencyCase } from "~/api/agency-case";
import { useGivenAnew } from "~/api/ratings";
import { PromisingPart } from "~/features/commitment/promising-part";
import { EscalationPage } from "~/features/agency/escalation-page";
import { HearingList } from "~/features/answer/hearing-list";
import { PublicResponse } from "~/features/answer/public-response";
import type { ShownResponse } from "~/features/answer/shown";
import { ExtensionPart } from "~/features/clock/extension-part";
import { ReturnedPart } from "~/features/rating/returned-notice";
import { ReplyPart } from "~/features/reply/reply-part";
import { ReturnPart } from "~/features/route/return-part";

/** A case of an agency, with its answer and promises as officers write it and as everybody sees it. */
export function CaseRoute() {
  return (
    <EscalationPage
      route={(found) => <ReturnPart found={found} />}
      printedAnswer={(found) =>
        found.escalation.response && (
          <>
            <ReturnedPart petition={found.petition.id} eid={found.escalation.id} unfolded />
            <Told found={found} response={found.escalation.response} />
          </>
        )
      }
      answer={(found, onPublished) => (
        <>
          {found.escalation.response && (
            <ReturnedPart petition={found.petition.id} eid={found.escalation.id} />
          )}
          <ExtensionPart found={found} />
          <ReplyPart
            found={found}
            onPublished={onPublished}
            shown={(response) => <Told found={found} response={response} />}
            hearings={(hearings, action) => <HearingList hearings={hearings} action={action} />}
          />
          {found.escalation.response && <PromisingPart found={found} />}
        </>
      )}
    />
  );
}

/** What is published, or what is being written for it: while a new answer is owed, that is one. */
function Told({
  found: {
    escalation: { id, clock, response: published },
    petition,
  },
  response,
}: {
  found: AgencyCase;
  response: ShownResponse;
}) {
  const isPublished = response.version === published?.version;
  const givenAnew = useGivenAnew(petition.id, id, response);
  return (
    <PublicResponse
      demands={petition.demands}
      response={response}
      anew={isPublished ? givenAnew : clock != null}
    />
  );
}
