import { EscalationPage } from "~/features/agency/escalation-page";
import { HearingList } from "~/features/answer/hearing-list";
import { PublicResponse } from "~/features/answer/public-response";
import { ReplyPart } from "~/features/reply/reply-part";
import { ReturnPart } from "~/features/route/return-part";

/** A case of an agency, with its answer as officers write it and as everybody sees it. */
export function CaseRoute() {
  return (
    <EscalationPage
      route={(found) => <ReturnPart found={found} />}
      answer={(found, onPublished) => (
        <ReplyPart
          found={found}
          onPublished={onPublished}
          shown={(response) => <PublicResponse demands={found.petition.demands} response={response} />}
          hearings={(hearings, action) => <HearingList hearings={hearings} action={action} />}
        />
      )}
    />
  );
}
