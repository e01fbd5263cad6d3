package kz.undeu.catalog;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.petition.PetitionId;
import kz.undeu.signature.HourTally;
import kz.undeu.signature.Tallies;

/** How a tally grew, step by step. */
@Singleton
public class History {

    private final Tallies tallies;

    History(Tallies tallies) {
        this.tallies = tallies;
    }

    /** The points at which it changed, oldest first. */
    public List<HistoryPoint> of(PetitionId petition, Step step) {
        Map<Instant, Long> changes = new TreeMap<>();
        for (HourTally hour : tallies.findHours(petition)) {
            changes.merge(step.endOf(hour.hour()), hour.changeInForce(), Long::sum);
        }
        List<HistoryPoint> points = new ArrayList<>();
        long inForce = 0;
        for (Map.Entry<Instant, Long> change : changes.entrySet()) {
            inForce += change.getValue();
            points.add(new HistoryPoint(change.getKey(), inForce));
        }
        return points;
    }

    /** How fine the steps are. */
    public enum Step {
        HOUR,
        DAY;

        static Optional<Step> of(String name) {
            return switch (name) {
                case "hour" -> Optional.of(HOUR);
                case "day" -> Optional.of(DAY);
                default -> Optional.empty();
            };
        }

        Instant endOf(Instant hour) {
            return this == HOUR ? hour.plus(1, ChronoUnit.HOURS) : WorkingDays.endOf(WorkingDays.dayOf(hour));
        }
    }
}
