package kz.undeu.threshold;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import kz.undeu.jurisdiction.JurisdictionCode;

/**
 * The spread over regions that a threshold asks for besides its number, so that anybody can recompute it.
 *
 * @param percent of the population of a region, as exact decimal text
 * @param regions so many regions must have their number, at the same time as the number of the whole threshold is there
 * @param places every region that counts
 */
@Serdeable
public record SpreadView(String percent, int regions, List<Place> places) {

    /**
     * A region that counts.
     *
     * @param required signatures in force from it: the percent of its population, rounded up
     * @param source who published the figure
     */
    @Serdeable
    public record Place(
            JurisdictionCode jurisdiction, long required, long population, LocalDate populationAsOf, String source) {}

    static @Nullable SpreadView of(Threshold threshold, List<SpreadPlace> places) {
        if (threshold.spreadPercent() == null || threshold.spreadRegions() == null) {
            return null;
        }
        return new SpreadView(
                threshold.spreadPercent().stripTrailingZeros().toPlainString(),
                threshold.spreadRegions(),
                places.stream()
                        .map(place -> new Place(
                                place.region(),
                                place.required(),
                                place.population(),
                                place.populationAsOf(),
                                place.source()))
                        .toList());
    }
}
