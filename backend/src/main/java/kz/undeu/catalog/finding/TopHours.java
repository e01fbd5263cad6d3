package kz.undeu.catalog.finding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/** The first so many petitions by their score; ties by id, so that every replica looks at the same ones. */
final class TopHours {

    private static final Comparator<Scored> LAST_FIRST = Comparator.comparingLong(Scored::score)
            .thenComparing(scored -> scored.hours().id(), Comparator.reverseOrder());

    private final PriorityQueue<Scored> queue = new PriorityQueue<>(LAST_FIRST);
    private final int most;

    TopHours(int most) {
        this.most = most;
    }

    void offer(RankRows.Hours hours, long score) {
        queue.add(new Scored(hours, score));
        if (queue.size() > most) {
            queue.remove();
        }
    }

    Map<String, RankRows.Hours> byId() {
        Map<String, RankRows.Hours> byId = new HashMap<>();
        queue.forEach(scored -> byId.put(scored.hours().id(), scored.hours()));
        return byId;
    }

    private record Scored(RankRows.Hours hours, long score) {}
}
