import { EscalationPage } from "~/features/agency/escalation-page";
import { HearingList } from "~/features/answer/hearing-list";
import { PublicResponse } from "~/features/answer/public-response";
import { ExtensionPart } from "~/features/clock/extension-part";
import { ReplyPart } from "~/features/reply/reply-part";

/** A case of an agency, with its answer as officers write it and as everybody sees it. */
export function CaseRoute() {
  return (
    <EscalationPage
      answer={(found, onPublished) => (
        <>
          <ExtensionPart found={found} />
          <ReplyPart
            found={found}
            onPublished={onPublished}
            shown={(response) => <PublicResponse demands={found.petition.demands} response={response} />}
            hearings={(hearings, action) => <HearingList hearings={hearings} action={action} />}
          />
        </>
      )}
    />
  );
}
