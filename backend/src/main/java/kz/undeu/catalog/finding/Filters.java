package kz.undeu.catalog.finding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.undeu.escalation.EscalationState;
import kz.undeu.kernel.Language;
import kz.undeu.petition.PetitionState;

/** Filters the list in one pass, and counts in it what each other choice of one filter would leave. */
final class Filters {

    private final ListQuery query;
    private final Shelf shelf;
    private final Ranks ranks;
    private final boolean isOnlyForOpen;
    private final boolean isOnlyBeforeThreshold;
    private final boolean[] placesTaken;
    private final short topic;
    private final long[] byPlace;
    private final long[] byTopic;
    private final long[] byState = new long[PetitionState.values().length];
    private final long[] byWay = new long[EscalationState.values().length];
    private final long[] byLanguage = new long[Language.values().length];

    Filters(ListQuery query, Sort sort, Shelf shelf, Ranks ranks) {
        this.query = query;
        this.shelf = shelf;
        this.ranks = ranks;
        isOnlyForOpen = sort.isOnlyForOpen();
        isOnlyBeforeThreshold = sort == Sort.NEAREST;
        byPlace = new long[shelf.places().size()];
        byTopic = new long[shelf.topics().size()];
        placesTaken = new boolean[byPlace.length];
        for (int place = 0; place < byPlace.length; place++) {
            placesTaken[place] = query.jurisdiction() == null
                    || shelf.regionsOf(shelf.places().name(place)).contains(query.jurisdiction());
        }
        topic = query.topic() == null ? -1 : shelf.topics().find(query.topic());
    }

    /** Whether the petition is in the list; counts it either way. */
    boolean takes(Listed petition) {
        // A region that came up a moment ago is counted the next time.
        if (petition.place() >= byPlace.length || petition.topic() >= byTopic.length) {
            return false;
        }
        if ((isOnlyForOpen && !petition.isOpen())
                || (isOnlyBeforeThreshold && !ranks.isNearSomething(petition.number()))) {
            return false;
        }
        boolean place = placesTaken[petition.place()];
        boolean subject = query.topic() == null || petition.topic() == topic;
        boolean stand = (query.state() == null || petition.state() == query.state())
                && (query.escalation() == null || petition.isIn(query.escalation()));
        boolean language = query.language() == null || petition.speaks(query.language());
        if (subject && stand && language) {
            byPlace[petition.place()]++;
        }
        if (place && stand && language) {
            byTopic[petition.topic()]++;
        }
        if (place && subject && language) {
            byState[petition.state().ordinal()]++;
            count(petition.ways(), byWay);
        }
        if (place && subject && stand) {
            count(petition.languages(), byLanguage);
        }
        return place && subject && stand && language;
    }

    FilterCounts counts() {
        Map<String, Long> places = new TreeMap<>();
        for (int place = 0; place < byPlace.length; place++) {
            for (String region : shelf.regionsOf(shelf.places().name(place))) {
                add(places, region, byPlace[place]);
            }
        }
        Map<String, Long> topics = new TreeMap<>();
        for (int each = 0; each < byTopic.length; each++) {
            add(topics, shelf.topics().name(each), byTopic[each]);
        }
        Map<String, Long> languages = new TreeMap<>();
        for (Language each : Language.values()) {
            add(languages, each.code(), byLanguage[each.ordinal()]);
        }
        return new FilterCounts(
                places,
                topics,
                named(List.of(PetitionState.values()), byState),
                named(List.of(EscalationState.values()), byWay),
                languages);
    }

    private static void count(byte bits, long[] counts) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += bits >> i & 1;
        }
    }

    private static Map<String, Long> named(List<? extends Enum<?>> constants, long[] counts) {
        Map<String, Long> named = new TreeMap<>();
        constants.forEach(each -> add(named, each.name(), counts[each.ordinal()]));
        return named;
    }

    private static void add(Map<String, Long> counts, String name, long count) {
        if (count > 0) {
            counts.merge(name, count, Long::sum);
        }
    }
}
