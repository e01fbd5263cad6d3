package kz.undeu.catalog.accountability;

import io.micronaut.serde.annotation.Serdeable;
import java.util.EnumMap;
import java.util.Map;
import kz.undeu.escalation.Outcome;

/** What an agency said to how many demands. */
@Serdeable
record OutcomeCounts(int satisfied, int partlySatisfied, int refused, int notCompetent) {

    static final OutcomeCounts NONE = of(new EnumMap<>(Outcome.class));

    static OutcomeCounts of(Map<Outcome, Integer> counts) {
        return new OutcomeCounts(
                counts.getOrDefault(Outcome.SATISFIED, 0),
                counts.getOrDefault(Outcome.PARTLY_SATISFIED, 0),
                counts.getOrDefault(Outcome.REFUSED, 0),
                counts.getOrDefault(Outcome.NOT_COMPETENT, 0));
    }

    OutcomeCounts plus(OutcomeCounts other) {
        return new OutcomeCounts(
                satisfied + other.satisfied,
                partlySatisfied + other.partlySatisfied,
                refused + other.refused,
                notCompetent + other.notCompetent);
    }
}
