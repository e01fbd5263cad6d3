package kz.undeu.administration.population;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.jurisdiction.JurisdictionCode;

/**
 * An official number of inhabitants. Never changed: a newer figure is another one.
 *
 * @param date the day it counts
 * @param by who entered it; null when that is forgotten, or it came with the product
 * @param at when it was entered, or null
 */
@Serdeable
@Schema(example = """
        {"jurisdiction": "KZ-62", "date": "2027-01-01", "population": 221735, "source": "Бюро национальной статистики",
         "by": "Айнұр С.", "reason": "Новые данные статистики", "at": "2027-02-10T05:00:00Z"}""")
record FigureView(
        JurisdictionCode jurisdiction,
        LocalDate date,
        long population,
        String source,
        @Nullable String by,
        @Nullable String reason,
        @Nullable Instant at) {}
