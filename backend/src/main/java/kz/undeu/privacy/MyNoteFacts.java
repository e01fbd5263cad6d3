package kz.undeu.privacy;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.petition.PetitionId;

/**
 * A note I wrote as a moderator for the other moderators.
 *
 * @param keptUntil the last day on which it is kept, if the case does not wait then
 */
@Serdeable
@Schema(example = """
        {"petition": "t7n3q8wz2c", "text": "Похожую петицию отклонили в октябре", "writtenAt": "2026-11-25T06:20:00Z",
         "keptUntil": "2027-11-25"}""")
record MyNoteFacts(PetitionId petition, String text, Instant writtenAt, LocalDate keptUntil) {}
