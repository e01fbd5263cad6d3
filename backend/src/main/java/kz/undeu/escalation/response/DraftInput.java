package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import kz.undeu.escalation.AnswerInput;
import kz.undeu.kernel.LocalizedText;

/**
 * An answer as far as it is written; demands, outcomes and reasons may be missing.
 *
 * @param revision the one that was seen; 0 when there was no draft
 * @param text at most 10,000 characters
 * @param why why a published answer is corrected; at most 1,000 characters
 */
@Serdeable
record DraftInput(
        @Nullable Integer revision,
        @Nullable List<AnswerInput> answers,
        @Nullable LocalizedText text,
        @Nullable LocalizedText why) {

    DraftContent content() {
        return new DraftContent(answers, text, why);
    }
}
