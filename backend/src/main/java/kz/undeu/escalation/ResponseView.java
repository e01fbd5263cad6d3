package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import kz.undeu.kernel.LocalizedText;

/**
 * An agency's public answer as it stands now.
 *
 * @param answeredAt when the agency answered; a correction does not change it
 * @param version how often it was published; more than 1 when it was corrected or given anew
 * @param publishedAt when this version was published
 * @param answersAnew whether this version is the new answer after a return, and no correction
 * @param why why the agency published it after the one before; null for the first
 * @param earlier the versions before, the newest first
 */
@Serdeable
public record ResponseView(
        Instant answeredAt,
        @Nullable LocalizedText text,
        List<AnswerView> answers,
        List<AttachmentView> attachments,
        int version,
        Instant publishedAt,
        boolean answersAnew,
        @Nullable LocalizedText why,
        List<ResponseVersionView> earlier) {

    /**
     * @param newestFirst all versions, at least one
     */
    public static ResponseView of(Instant answeredAt, List<ResponseVersionView> newestFirst) {
        ResponseVersionView now = newestFirst.get(0);
        return new ResponseView(
                answeredAt,
                now.text(),
                now.answers(),
                now.attachments(),
                now.version(),
                now.publishedAt(),
                now.answersAnew(),
                now.why(),
                newestFirst.subList(1, newestFirst.size()));
    }
}
