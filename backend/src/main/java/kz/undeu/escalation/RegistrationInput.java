package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * An agency's own number for a dossier.
 *
 * @param number 1 to 60 characters
 * @param registeredOn not before the day of forwarding and not in the future; today when absent
 */
@Serdeable
@Schema(example = """
        {"number": "ЗТ-2026-1184", "registeredOn": "2026-11-24"}""")
record RegistrationInput(@Nullable String number, @Nullable LocalDate registeredOn) {}
