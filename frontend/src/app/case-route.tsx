import { PromisingPart } from "~/features/commitment/promising-part";
import { EscalationPage } from "~/features/agency/escalation-page";
import { HearingList } from "~/features/answer/hearing-list";
import { PublicResponse } from "~/features/answer/public-response";
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
            <PublicResponse demands={found.petition.demands} response={found.escalation.response} />
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
            shown={(response) => <PublicResponse demands={found.petition.demands} response={response} />}
            hearings={(hearings, action) => <HearingList hearings={hearings} action={action} />}
          />
          {found.escalation.response && <PromisingPart found={found} />}
        </>
      )}
    />
  );
}
