package kz.undeu.escalation.commitment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import kz.undeu.kernel.LocalizedText;

/**
 * What an agency says of a step it promised.
 *
 * @param text what was done, or why not, or why later; at most 1,000 characters
 * @param link where it can be seen: http or https, at most 300 characters
 * @param newDueOn with POSTPONED only: later than the date that counts now, and than today
 */
@Serdeable
@Schema(example = """
        {"status": "POSTPONED", "text": {"ru": "Поставщик перенёс срок"}, "link": null, "newDueOn": "2027-05-01"}""")
record CommitmentUpdateInput(
        @Nullable CommitmentStatus status,
        @Nullable LocalizedText text,
        @Nullable String link,
        @Nullable LocalDate newDueOn) {}
