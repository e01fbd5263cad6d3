package kz.undeu.burst;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.petition.Petition;
import kz.undeu.signature.Origin;
import kz.undeu.signature.RegionTally;
import kz.undeu.signature.Tallies;

/** Finds what sticks out of the signatures of a petition, against its own past and against what carriers make normal. */
@Singleton
class Detecting {

    private static final double PERCENT = 100.0;

    private final Flow flow;
    private final Tallies tallies;

    Detecting(Flow flow, Tallies tallies) {
        this.flow = flow;
        this.tallies = tallies;
    }

    /** What came in and what sticks out. */
    Seen look(Petition petition, Window window) {
        NavigableMap<Instant, Long> minutes = flow.byMinute(petition.id(), window);
        List<Flow.Count> regions = flow.byRegionAndHour(petition.id(), window);
        List<Flow.OriginCount> origins = flow.origins(petition.id(), window);
        long signatures = minutes.values().stream().mapToLong(Long::longValue).sum();
        double usual = usualPerMinute(petition, window);
        Map<JurisdictionCode, Long> inWindow = regions.stream()
                .collect(Collectors.groupingBy(Flow.Count::region, Collectors.summingLong(Flow.Count::signatures)));
        Map<JurisdictionCode, Double> shares = usualShares(petition, inWindow);
        Map<Origin, String> blocks = blocks(origins);

        List<BurstView> bursts = new ArrayList<>(minuteBursts(minutes, usual, window));
        if (petition.jurisdiction().isCountry()) {
            bursts.addAll(regionBursts(regions, shares));
        }
        bursts.addAll(originBursts(petition, window, minutes, blocks));
        bursts.sort(Comparator.comparing(BurstView::from).thenComparing(BurstView::kind));
        return new Seen(signatures, usual, minutes, inWindow, shares, origins, blocks, bursts);
    }

    /**
     * What was found.
     *
     * @param usualShares of the regions, empty when too few signatures came before
     * @param blocks the letters of the origins
     */
    record Seen(
            long signatures,
            double usualPerMinute,
            NavigableMap<Instant, Long> minutes,
            Map<JurisdictionCode, Long> regions,
            Map<JurisdictionCode, Double> usualShares,
            List<Flow.OriginCount> origins,
            Map<Origin, String> blocks,
            List<BurstView> bursts) {}

    /** The average of the days before, as far as the petition collected then. */
    private double usualPerMinute(Petition petition, Window window) {
        Instant from = window.firstHour().minus(Duration.ofDays(BurstLimit.PAST_DAYS.value()));
        if (petition.publishedAt().isAfter(from)) {
            from = petition.publishedAt().truncatedTo(ChronoUnit.HOURS);
        }
        long minutes = Duration.between(from, window.firstHour()).toMinutes();
        return minutes <= 0
                ? 0
                : Math.max(0, (double) flow.grownBefore(petition.id(), from, window.firstHour()) / minutes);
    }

    private static List<BurstView> minuteBursts(
            NavigableMap<Instant, Long> minutes, double usualPerMinute, Window window) {
        double usual = Math.max(usualPerMinute, median(minutes, window));
        NavigableMap<Instant, Long> high = new TreeMap<>();
        minutes.forEach((at, signatures) -> {
            if (signatures >= BurstLimit.MINUTE_SIGNATURES.value()
                    && signatures >= BurstLimit.MINUTE_TIMES_USUAL.value() * usual) {
                high.put(at, signatures);
            }
        });
        return spans(high).stream()
                .map(span -> new BurstView(
                        BurstKind.MINUTE,
                        span.from(),
                        span.to(),
                        count(minutes, span),
                        count(minutes, span),
                        usual,
                        null,
                        null,
                        null,
                        null))
                .toList();
    }

    /** Half of the minutes of the window had no more than this: what lasts is the petition's new usual. */
    private static double median(NavigableMap<Instant, Long> minutes, Window window) {
        long silent = window.minutes() - minutes.size();
        long middle = window.minutes() / 2;
        return middle < silent
                ? 0
                : minutes.values().stream()
                        .sorted()
                        .skip(middle - silent)
                        .findFirst()
                        .orElse(0L);
    }

    /** Shares of the regions in what the petition had besides this window. */
    private Map<JurisdictionCode, Double> usualShares(Petition petition, Map<JurisdictionCode, Long> inWindow) {
        Map<JurisdictionCode, Long> before = new HashMap<>();
        for (RegionTally region : tallies.findRegions(petition.id())) {
            before.put(region.region(), Math.max(0, region.inForce() - inWindow.getOrDefault(region.region(), 0L)));
        }
        long all = before.values().stream().mapToLong(Long::longValue).sum();
        Map<JurisdictionCode, Double> shares = new HashMap<>();
        if (all >= BurstLimit.ENOUGH_TO_COMPARE.value()) {
            before.forEach((region, signatures) -> shares.put(region, (double) signatures / all));
        }
        return shares;
    }

    private static List<BurstView> regionBursts(List<Flow.Count> regions, Map<JurisdictionCode, Double> shares) {
        Map<Instant, Long> hours = regions.stream()
                .collect(Collectors.groupingBy(Flow.Count::at, Collectors.summingLong(Flow.Count::signatures)));
        return regions.stream()
                .filter(region -> region.signatures() >= BurstLimit.HOUR_SIGNATURES.value())
                .filter(region -> hours.get(region.at()) >= BurstLimit.HOUR_SIGNATURES_OF_ALL.value())
                .filter(region -> shares.containsKey(region.region()))
                .filter(region -> (double) region.signatures() / hours.get(region.at())
                        >= BurstLimit.TIMES_USUAL_SHARE.value() * shares.get(region.region()))
                .map(region -> new BurstView(
                        BurstKind.REGION,
                        region.at(),
                        region.at().plus(1, ChronoUnit.HOURS),
                        region.signatures(),
                        hours.get(region.at()),
                        null,
                        shares.get(region.region()),
                        region.region(),
                        null,
                        null))
                .toList();
    }

    private List<BurstView> originBursts(
            Petition petition, Window window, NavigableMap<Instant, Long> minutes, Map<Origin, String> blocks) {
        List<BurstView> bursts = new ArrayList<>();
        Map<Origin, NavigableMap<Instant, Long>> high = new HashMap<>();
        for (Flow.Count count : flow.byOriginAndMinute(petition.id(), window)) {
            long all = minutes.getOrDefault(count.at(), count.signatures());
            if (blocks.containsKey(count.origin())
                    && count.signatures() * PERCENT >= all * BurstLimit.ORIGIN_PERCENT_OF_MINUTE.value()) {
                high.computeIfAbsent(count.origin(), origin -> new TreeMap<>()).put(count.at(), count.signatures());
            }
        }
        high.forEach((origin, counts) -> spans(counts)
                .forEach(span -> bursts.add(originBurst(
                        span.from(),
                        span.to(),
                        count(counts, span),
                        count(minutes, span),
                        null,
                        origin,
                        blocks.get(origin)))));
        List<Flow.Count> hours = flow.byOriginAndHour(petition.id(), window);
        for (Flow.Count hour : hours) {
            Instant end = hour.at().plus(1, ChronoUnit.HOURS);
            boolean isTold = bursts.stream()
                    .anyMatch(told -> hour.origin().hex().equals(told.origin())
                            && told.from().isBefore(end)
                            && told.to().isAfter(hour.at()));
            long all = count(minutes, hour.at(), end);
            Double elsewhere = shareElsewhere(hour, hours, minutes);
            if (!isTold
                    && blocks.containsKey(hour.origin())
                    && all >= BurstLimit.HOUR_SIGNATURES_OF_ALL.value()
                    && hour.signatures() * PERCENT >= all * BurstLimit.ORIGIN_PERCENT_OF_HOUR.value()
                    && (elsewhere == null
                            || (double) hour.signatures() / all >= BurstLimit.TIMES_USUAL_SHARE.value() * elsewhere)) {
                bursts.add(originBurst(
                        hour.at(), end, hour.signatures(), all, elsewhere, hour.origin(), blocks.get(hour.origin())));
            }
        }
        return bursts;
    }

    private static BurstView originBurst(
            Instant from,
            Instant to,
            long signatures,
            long all,
            @Nullable Double usualShare,
            Origin origin,
            String block) {
        return new BurstView(BurstKind.ORIGIN, from, to, signatures, all, null, usualShare, null, block, origin.hex());
    }

    /**
     * The share of an origin in the other hours of its day: a carrier has it all day long. Null when the other hours
     * brought too few to tell.
     */
    private static @Nullable Double shareElsewhere(
            Flow.Count hour, List<Flow.Count> hours, NavigableMap<Instant, Long> minutes) {
        LocalDate day = WorkingDays.dayOf(hour.at());
        Instant end = hour.at().plus(1, ChronoUnit.HOURS);
        long all = minutes.entrySet().stream()
                .filter(minute ->
                        minute.getKey().isBefore(hour.at()) || !minute.getKey().isBefore(end))
                .filter(minute -> WorkingDays.dayOf(minute.getKey()).equals(day))
                .mapToLong(Map.Entry::getValue)
                .sum();
        long own = hours.stream()
                .filter(other ->
                        other.origin().equals(hour.origin()) && !other.at().equals(hour.at()))
                .mapToLong(Flow.Count::signatures)
                .sum();
        return all < BurstLimit.ENOUGH_TO_COMPARE.value() ? null : (double) own / all;
    }

    /** Letters for the origins, the biggest first, so that nobody need read a pseudonym. */
    private static Map<Origin, String> blocks(List<Flow.OriginCount> origins) {
        Map<Origin, String> blocks = new HashMap<>();
        for (Flow.OriginCount count : origins) {
            blocks.put(count.origin(), String.valueOf((char) ('A' + blocks.size())));
        }
        return blocks;
    }

    private record Span(Instant from, Instant to) {}

    /** Joins minutes with little calm between them. */
    private static List<Span> spans(NavigableMap<Instant, Long> high) {
        List<Span> spans = new ArrayList<>();
        for (Instant at : high.keySet()) {
            Instant end = at.plus(1, ChronoUnit.MINUTES);
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && Duration.between(last.to(), at).toMinutes() < BurstLimit.CALM_MINUTES.value()) {
                spans.set(spans.size() - 1, new Span(last.from(), end));
            } else {
                spans.add(new Span(at, end));
            }
        }
        return spans;
    }

    private static long count(NavigableMap<Instant, Long> minutes, Span span) {
        return count(minutes, span.from(), span.to());
    }

    private static long count(NavigableMap<Instant, Long> minutes, Instant from, Instant to) {
        return minutes.subMap(from, true, to, false).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
