package kz.undeu.transparency;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts the events of a petition and the rows that belong to them, and compares both with the tallies. */
final class EventCount {

    private final boolean isDestroyed;
    private final Differences differences;
    private final Map<String, Long> regions = new TreeMap<>();
    private final Map<Instant, Long> hours = new TreeMap<>();
    private long next;
    private long events;
    private long signed;
    private long withdrawn;
    private long invalidated;
    private long rowsInForce;

    EventCount(boolean isDestroyed, Differences differences) {
        this.isDestroyed = isDestroyed;
        this.differences = differences;
    }

    void add(CountedEvent event) {
        if (event.index() > next) {
            String last = event.index() - 1 > next ? " to " + (event.index() - 1) : "";
            differences.add(DifferenceKind.EVENT_MISSING, "event " + next + last, "the next one is " + event.index());
        }
        next = event.index() + 1;
        events++;
        hours.merge(event.at().truncatedTo(ChronoUnit.HOURS), (long) event.change(), Long::sum);
        switch (event.kind()) {
            case "SIGN" -> signed++;
            case "WITHDRAW" -> withdrawn++;
            default -> invalidated++;
        }
        if (!event.isSigning() && !"SIGN".equals(event.refersToKind())) {
            differences.add(
                    DifferenceKind.REFERENCE_WRONG,
                    place(event),
                    "takes back event " + event.refersTo() + ", which is no signature");
        }
        if (!isDestroyed) {
            addRow(event);
        }
    }

    private void addRow(CountedEvent event) {
        boolean countsByEvents = event.isSigning() && event.endedBy() == null;
        if (event.rowState() == null) {
            if (countsByEvents) {
                differences.add(DifferenceKind.ROW_MISSING, place(event), "a signature in force has no row");
            }
            return;
        }
        boolean countsByRow = event.rowState().equals("IN_FORCE");
        if (countsByRow) {
            rowsInForce++;
            regions.merge(event.rowRegion(), 1L, Long::sum);
        }
        if (!event.isSigning()) {
            differences.add(DifferenceKind.ROW_FOREIGN, place(event), "a row belongs to an event that is no signature");
        } else if (!event.isCommitted()) {
            differences.add(DifferenceKind.ROW_FOREIGN, place(event), "nonce and tag do not make the commitment");
        }
        if (event.isSigning() && countsByRow != countsByEvents) {
            differences.add(
                    DifferenceKind.ROW_STATE,
                    place(event),
                    "the row says " + event.rowState() + ", "
                            + (countsByEvents ? "no event ends it" : "event " + event.endedBy() + " ends it"));
        }
    }

    void compare(RecountRows.CountedTally tally, Map<String, Long> regionTally, Map<Instant, Long> hourTally) {
        differences.compare(
                DifferenceKind.TALLY, "next index", "the tally", tally.nextIndex(), "after the events comes", next);
        differences.compare(DifferenceKind.TALLY, "signed", "the tally", tally.signed(), "the events", signed);
        differences.compare(DifferenceKind.TALLY, "withdrawn", "the tally", tally.withdrawn(), "the events", withdrawn);
        differences.compare(
                DifferenceKind.TALLY, "invalidated", "the tally", tally.invalidated(), "the events", invalidated);
        for (Instant hour : union(hourTally.keySet(), hours.keySet())) {
            differences.compare(
                    DifferenceKind.HOUR,
                    "hour " + hour,
                    "its tally",
                    hourTally.getOrDefault(hour, 0L),
                    "the events",
                    hours.getOrDefault(hour, 0L));
        }
        if (isDestroyed) {
            // Where people live went with the rows; that the regions still make the whole can be seen.
            long sum = regionTally.values().stream().mapToLong(Long::longValue).sum();
            differences.compare(DifferenceKind.REGION, "all regions", "their tallies", sum, "the events", inForce());
            return;
        }
        for (String region : union(regionTally.keySet(), regions.keySet())) {
            differences.compare(
                    DifferenceKind.REGION,
                    "region " + region,
                    "its tally",
                    regionTally.getOrDefault(region, 0L),
                    "the rows",
                    regions.getOrDefault(region, 0L));
        }
    }

    long nextIndex() {
        return next;
    }

    long events() {
        return events;
    }

    long inForce() {
        return signed - withdrawn - invalidated;
    }

    OptionalLong rowsInForce() {
        return isDestroyed ? OptionalLong.empty() : OptionalLong.of(rowsInForce);
    }

    private static String place(CountedEvent event) {
        return "event " + event.index();
    }

    private static <K extends Comparable<K>> Set<K> union(Set<K> one, Set<K> other) {
        Set<K> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
