package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import kz.undeu.escalation.AnswerInput;
import kz.undeu.escalation.ResponseInput;
import kz.undeu.kernel.LocalizedText;

/**
 * An answer as far as it is written.
 *
 * @param why why a published answer is corrected; null before there is one
 */
@Serdeable
public record DraftContent(
        @Nullable List<AnswerInput> answers,
        @Nullable LocalizedText text,
        @Nullable LocalizedText why) {

    static final DraftContent EMPTY = new DraftContent(List.of(), null, null);

    static DraftContent of(ResponseInput input) {
        return new DraftContent(input.answers(), input.text(), null);
    }

    static DraftContent of(CorrectionInput input) {
        return new DraftContent(input.answers(), input.text(), input.why());
    }
}
