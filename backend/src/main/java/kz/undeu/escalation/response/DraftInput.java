package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.undeu.escalation.AnswerInput;
import kz.undeu.kernel.LocalizedText;

/**
 * An answer as far as it is written; demands, outcomes and reasons may be missing.
 *
 * @param revision the one that was seen; 0 when there was no draft
 * @param basedOn the version of the published answer that it goes on from, 0 before there is one; when another is published by now,
 *     nothing is saved. Absent: whichever is published
 * @param text at most 10,000 characters
 * @param why why a published answer is corrected; at most 1,000 characters
 */
@Serdeable
@Schema(example = """
        {"revision": 0, "basedOn": 0, "answers": [{"demand": 1, "outcome": "SATISFIED", "reasons": {"ru": "Откроем с 1 марта"}}],
         "text": null, "why": null}""")
record DraftInput(
        @Nullable Integer revision,
        @Nullable Integer basedOn,
        @Nullable List<AnswerInput> answers,
        @Nullable LocalizedText text,
        @Nullable LocalizedText why) {

    DraftContent content() {
        return new DraftContent(answers, text, why);
    }
}
