package kz.undeu.catalog.accountability;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import kz.undeu.escalation.commitment.CommitmentState;

/**
 * What became of the steps that an agency promised.
 *
 * @param made all of them
 * @param waiting neither done nor late
 * @param late its date is over and it is not done
 * @param kept done by the date promised first
 * @param keptLate done after that
 * @param broken the agency says that it will not be done
 */
@Serdeable
record CommitmentFigures(int made, int waiting, int late, int kept, int keptLate, int broken) {

    static final CommitmentFigures NONE = of(Map.of());

    static CommitmentFigures of(Map<CommitmentState, Long> counts) {
        return new CommitmentFigures(
                counts.values().stream().mapToInt(Long::intValue).sum(),
                count(counts, CommitmentState.PROMISED),
                count(counts, CommitmentState.LATE),
                count(counts, CommitmentState.KEPT),
                count(counts, CommitmentState.KEPT_LATE),
                count(counts, CommitmentState.BROKEN));
    }

    CommitmentFigures plus(CommitmentFigures other) {
        return new CommitmentFigures(
                made + other.made,
                waiting + other.waiting,
                late + other.late,
                kept + other.kept,
                keptLate + other.keptLate,
                broken + other.broken);
    }

    private static int count(Map<CommitmentState, Long> counts, CommitmentState state) {
        return counts.getOrDefault(state, 0L).intValue();
    }
}
