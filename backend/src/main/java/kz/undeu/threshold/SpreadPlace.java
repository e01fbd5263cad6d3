package kz.undeu.threshold;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.PopulationFigure;
import kz.undeu.petition.PetitionId;

/**
 * From how many signatures on a region counts for the spread that a threshold asks for, frozen at publication.
 *
 * @param required signatures in force from the region
 * @param population people
 * @param source who published the figure
 */
@MappedEntity("threshold_spread")
public record SpreadPlace(
        PetitionId petition,
        int tier,
        JurisdictionCode region,
        long required,
        long population,
        LocalDate populationAsOf,
        String source) {

    static SpreadPlace freeze(PetitionId petition, ThresholdRule rule, PopulationFigure figure) {
        return new SpreadPlace(
                petition,
                rule.tier(),
                figure.jurisdiction(),
                rule.spreadRequired(figure.population()),
                figure.population(),
                figure.asOf(),
                figure.source());
    }
}
