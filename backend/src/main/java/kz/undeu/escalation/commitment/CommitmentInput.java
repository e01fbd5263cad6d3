package kz.undeu.escalation.commitment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import kz.undeu.kernel.LocalizedText;

/**
 * A step that an agency promises.
 *
 * @param demand the number of a demand that its answer satisfies, wholly or in part
 * @param text at most 1,000 characters
 * @param dueOn the last day on which it will be done, today or later
 */
@Serdeable
@Schema(example = """
        {"demand": 1, "text": {"kk": "Жаңа автобус сатып алу", "ru": "Купить новый автобус"}, "dueOn": "2027-03-01"}""")
record CommitmentInput(
        @Nullable Integer demand,
        @Nullable LocalizedText text,
        @Nullable LocalDate dueOn) {}
