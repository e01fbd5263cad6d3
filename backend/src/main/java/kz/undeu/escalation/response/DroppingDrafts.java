package kz.undeu.escalation.response;

import jakarta.inject.Singleton;
import java.time.Instant;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.route.RouteListener;

/** What an agency wrote and attached and did not publish, another agency does not see: it goes with the escalation. */
@Singleton
class DroppingDrafts implements RouteListener {

    private final ResponseDrafts drafts;
    private final AttachmentRows attachments;

    DroppingDrafts(ResponseDrafts drafts, AttachmentRows attachments) {
        this.drafts = drafts;
        this.attachments = attachments;
    }

    @Override
    public void left(Escalation left, Instant at) {
        drafts.remove(left.id());
        attachments.destroyUnpublished(left.id());
    }
}
