package kz.undeu.escalation.response;

import jakarta.inject.Singleton;
import java.time.Instant;

/** Destroys what agencies wrote or attached and never published. */
@Singleton
public class ForgettingDrafts {

    private final ResponseDrafts drafts;
    private final AttachmentRows attachments;

    ForgettingDrafts(ResponseDrafts drafts, AttachmentRows attachments) {
        this.drafts = drafts;
        this.attachments = attachments;
    }

    /**
     * Destroys some, in the running transaction.
     *
     * @param untouchedSince what was saved or added before
     * @return how many rows
     */
    public int forget(Instant untouchedSince, int limit) {
        return drafts.destroy(untouchedSince, limit) + attachments.destroyUnpublished(untouchedSince, limit);
    }
}
