package kz.undeu.threshold;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.jurisdiction.PopulationFigure;
import kz.undeu.petition.PetitionId;

/**
 * One tier of a petition's ladder, frozen at publication with all that is needed to recompute it.
 *
 * @param required signatures in force
 * @param agency the slug of the agency the petition goes to
 * @param spreadPercent of the population of a region, or null when no spread is asked for
 * @param spreadRegions so many regions must have that share; null likewise
 * @param reachedEventIndex the index of the event that reached it, or null
 */
@MappedEntity
public record Threshold(
        PetitionId petition,
        int tier,
        String name,
        long required,
        String agency,
        int reviewWorkingDays,
        ThresholdKind kind,
        BigDecimal value,
        @Nullable Long population,
        @Nullable LocalDate populationAsOf,
        @Nullable String source,
        String basis,
        LocalDate ruleEffectiveFrom,
        @Nullable BigDecimal spreadPercent,
        @Nullable Integer spreadRegions,
        @Nullable Instant reachedAt,
        @Nullable Long reachedEventIndex) {

    /** Whether its number alone does not reach it. */
    public boolean asksForSpread() {
        return spreadRegions != null;
    }

    /** Signatures that are missing while it is not reached: at least 1, or 0 when only the spread is lacking. */
    public long missing(long inForce) {
        return Math.max(asksForSpread() ? 0 : 1, required - inForce);
    }

    static Threshold freeze(PetitionId petition, ThresholdRule rule, PopulationFigure figure, String agency) {
        boolean isShare = rule.kind() == ThresholdKind.PERCENT_OF_POPULATION;
        return new Threshold(
                petition,
                rule.tier(),
                rule.name(),
                rule.required(figure.population()),
                agency,
                rule.reviewWorkingDays(),
                rule.kind(),
                rule.value(),
                isShare ? figure.population() : null,
                isShare ? figure.asOf() : null,
                isShare ? figure.source() : null,
                rule.basis(),
                rule.effectiveFrom(),
                rule.spreadPercent(),
                rule.spreadRegions(),
                null,
                null);
    }
}
