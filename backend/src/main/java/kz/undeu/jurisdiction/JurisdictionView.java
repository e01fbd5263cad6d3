package kz.undeu.jurisdiction;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import kz.undeu.kernel.LocalizedText;

/**
 * A jurisdiction as readers see it.
 *
 * @param population the latest official number of inhabitants, or null when none is known
 * @param populationAsOf the day it counts
 */
@Serdeable
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
