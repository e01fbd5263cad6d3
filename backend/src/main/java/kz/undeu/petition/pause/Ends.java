package kz.undeu.petition.pause;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import kz.undeu.jurisdiction.WorkingDays;

/**
 * When a petition ends, from facts alone: what publication froze, and the pauses since. It ends later by as long as collection
 * was paused before its end, and still at a midnight in Almaty: paused time is added up, and only then rounded up to the end of
 * a day, so that ten pauses of an hour do not make ten days. What collected when a pause began collects at least until the end
 * of the day on which it was over.
 */
final class Ends {

    private Ends() {}

    /**
     * The first instant at which it no longer collects.
     *
     * @param frozenTo the same without pauses
     * @param publishedAt time before it does not count
     * @param pauses those that have ended, in the order of time
     * @param mayEndOn days on which it may end; the next such day counts
     */
    static Instant moved(Instant frozenTo, Instant publishedAt, List<Pause> pauses, Predicate<LocalDate> mayEndOn) {
        Duration paused = Duration.ZERO;
        Instant end = frozenTo;
        for (Pause pause : pauses) {
            Instant from = pause.startedAt().isBefore(publishedAt) ? publishedAt : pause.startedAt();
            if (from.isBefore(pause.endedAt()) && from.isBefore(end)) {
                paused = paused.plus(Duration.between(from, pause.endedAt()));
                // A midnight already is the end of the day before it.
                Instant counted = endOf(WorkingDays.dayOf(frozenTo.plus(paused).minusNanos(1)), mayEndOn);
                Instant atLeast = endOf(WorkingDays.dayOf(pause.endedAt()), mayEndOn);
                end = counted.isBefore(atLeast) ? atLeast : counted;
            }
        }
        return end;
    }

    private static Instant endOf(LocalDate day, Predicate<LocalDate> mayEndOn) {
        LocalDate last = day;
        while (!mayEndOn.test(last)) {
            last = last.plusDays(1);
        }
        return WorkingDays.endOf(last);
    }
}
