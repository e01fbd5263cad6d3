package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import kz.undeu.escalation.EscalationId;
import kz.undeu.kernel.LocalizedText;

/** Writes a version of an answer with what belongs to it, in the running transaction. Nothing remains to be drafted then. */
@Singleton
class WritingVersion {

    private final Responses responses;
    private final Answers answers;
    private final AttachmentRows attachments;
    private final ResponseDrafts drafts;

    WritingVersion(Responses responses, Answers answers, AttachmentRows attachments, ResponseDrafts drafts) {
        this.responses = responses;
        this.answers = answers;
        this.attachments = attachments;
        this.drafts = drafts;
    }

    void write(EscalationId id, int version, DraftContent content, VersionFiles files, Instant at) {
        responses.save(new Response(id, version, saidOrNull(content.text()), saidOrNull(content.why()), at));
        answers.saveAll(content.answers().stream()
                .map(answer -> new Answer(id, version, answer.demand(), answer.outcome(), answer.reasons()))
                .toList());
        attachments.publish(id, version, files);
        drafts.remove(id);
    }

    private static @Nullable LocalizedText saidOrNull(@Nullable LocalizedText text) {
        return text == null || text.saysNothing() ? null : text;
    }
}
