package kz.undeu.escalation.response;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import kz.undeu.escalation.AttachmentView;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.EscalationRefusal;
import kz.undeu.escalation.EscalationState;
import kz.undeu.escalation.Escalations;
import kz.undeu.identity.Officer;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

/** Puts files to the answer that an agency drafts, and takes them away again. */
@Singleton
public class Attaching {

    private final Escalations escalations;
    private final AttachmentRows rows;
    private final ResponseDrafts drafts;
    private final AttachmentConfiguration configuration;

    Attaching(
            Escalations escalations,
            AttachmentRows rows,
            ResponseDrafts drafts,
            AttachmentConfiguration configuration) {
        this.escalations = escalations;
        this.rows = rows;
        this.drafts = drafts;
        this.configuration = configuration;
    }

    /**
     * Asks whether an officer may change the files now, before anybody reads megabytes for nothing.
     *
     * @throws Refusal NOT_FOUND, CASE_RETURNED, NOT_REGISTERED, DRAFT_SUBMITTED
     */
    void mustBeOpen(EscalationId id, Officer officer) {
        mustBeOpen(escalations.get(id, officer.agency()), officer);
    }

    private void mustBeOpen(Escalation escalation, Officer officer) {
        if (escalation.state() == EscalationState.RETURNED) {
            throw Refusal.of(EscalationRefusal.CASE_RETURNED);
        }
        if (escalation.registeredAt() == null) {
            throw Refusal.of(EscalationRefusal.NOT_REGISTERED);
        }
        boolean submitted = drafts.findByEscalation(escalation.id())
                .filter(draft -> draft.state() == DraftState.SUBMITTED)
                .isPresent();
        if (submitted && !officer.isHead()) {
            throw Refusal.of(ResponseRefusal.DRAFT_SUBMITTED);
        }
    }

    /**
     * Adds a file to the next version. The draft has another revision then.
     *
     * @throws Refusal NOT_FOUND, CASE_RETURNED, NOT_REGISTERED, DRAFT_SUBMITTED, TOO_MANY_ATTACHMENTS
     */
    @Transactional
    public AttachmentView attach(EscalationId id, Officer officer, Attachment attachment, Instant at) {
        mustBeOpen(escalations.hold(id, officer.agency()), officer);
        List<AttachmentView> before = rows.next(id);
        boolean isThere = before.stream().anyMatch(each -> each.sha256().equals(attachment.sha256()));
        if (!isThere && before.size() >= configuration.most()) {
            throw Refusal.of(ResponseRefusal.TOO_MANY_ATTACHMENTS);
        }
        DraftAuthor by = DraftAuthor.of(officer);
        rows.add(id, attachment, by, at);
        if (!isThere) {
            drafts.raise(id, by, at);
        }
        return rows.next(id).stream()
                .filter(each -> each.sha256().equals(attachment.sha256()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Leaves a file out of the next version; one that was never published is destroyed. The draft has another revision then.
     *
     * @throws Refusal NOT_FOUND, CASE_RETURNED, NOT_REGISTERED, DRAFT_SUBMITTED
     */
    @Transactional
    void detach(EscalationId id, Officer officer, String sha256, Instant at) {
        mustBeOpen(escalations.hold(id, officer.agency()), officer);
        byte[] hash = hash(sha256);
        if (rows.delete(id, hash) + rows.leaveOut(id, hash) == 0) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        drafts.raise(id, DraftAuthor.of(officer), at);
    }

    /**
     * The hash in an address.
     *
     * @throws Refusal NOT_FOUND when no file can have it
     */
    static byte[] hash(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        return HexFormat.of().parseHex(sha256);
    }
}
