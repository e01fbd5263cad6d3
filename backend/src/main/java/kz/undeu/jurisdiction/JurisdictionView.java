package kz.undeu.jurisdiction;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import kz.undeu.kernel.LocalizedText;

/**
 * A jurisdiction as readers see it.
 *
 * @param population the latest official number of inhabitants, or null when none is known
 * @param populationAsOf the day it counts
 */
@Serdeable
@Schema(example = """
        {"code": "KZ-10", "parent": "KZ", "level": "REGION",
         "name": {"kk": "Абай облысы", "ru": "область Абай", "en": "Abai Region"}, "population": 595676,
         "populationAsOf": "2026-01-01", "source": "Bureau of National Statistics of the Republic of Kazakhstan"}""")
record JurisdictionView(
        JurisdictionCode code,
        @Nullable JurisdictionCode parent,
        Level level,
        LocalizedText name,
        @Nullable Long population,
        @Nullable LocalDate populationAsOf,
        @Nullable String source) {

    static JurisdictionView of(Jurisdiction jurisdiction, @Nullable PopulationFigure figure) {
        return new JurisdictionView(
                jurisdiction.code(),
                jurisdiction.parent(),
                jurisdiction.level(),
                jurisdiction.name(),
                figure == null ? null : figure.population(),
                figure == null ? null : figure.asOf(),
                figure == null ? null : figure.source());
    }
}
