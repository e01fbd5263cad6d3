package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.undeu.escalation.AnswerInput;
import kz.undeu.kernel.LocalizedText;

/**
 * An answer that takes the place of a published one, whole; the one before stays to be read.
 *
 * @param text at most 10,000 characters
 * @param why what is corrected, in public; at most 1,000 characters
 */
@Serdeable
@Schema(example = """
        {"answers": [{"demand": 1, "outcome": "PARTLY_SATISFIED", "reasons": {"ru": "Откроем половину с 1 марта"}}],
         "text": null, "why": {"ru": "Уточнён срок"}}""")
record CorrectionInput(
        @Nullable List<AnswerInput> answers,
        @Nullable LocalizedText text,
        @Nullable LocalizedText why) {}
