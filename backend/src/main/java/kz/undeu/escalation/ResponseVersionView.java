package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import kz.undeu.kernel.LocalizedText;

/**
 * A version of an agency's public answer.
 *
 * @param version 1 is the answer as it came first, each correction and the new answer after a return one more
 * @param answersAnew whether this is the new answer after a return, and no correction
 * @param why why the agency published it after the one before; null for the first
 */
@Serdeable
public record ResponseVersionView(
        int version,
        Instant publishedAt,
        boolean answersAnew,
        @Nullable LocalizedText why,
        @Nullable LocalizedText text,
        List<AnswerView> answers,
        List<AttachmentView> attachments) {}
