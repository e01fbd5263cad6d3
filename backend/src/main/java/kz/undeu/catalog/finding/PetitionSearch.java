package kz.undeu.catalog.finding;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import kz.undeu.petition.PetitionId;

/** Finds listed petitions: those that were ever open. */
@Singleton
public class PetitionSearch {

    private static final Comparator<Placed> LAST_FIRST =
            Comparator.comparingLong(Placed::value).thenComparing(Placed::id, Comparator.reverseOrder());

    private final Shelf shelf;

    PetitionSearch(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * One page of ids.
     *
     * @param ids in their order
     * @param next where the next page begins, or null
     * @param total how many match in all
     * @param counts what other choices of a filter would leave
     * @param hour whose order it is, in hours since 1970
     * @param stems of the words that were looked for
     */
    public record Found(
            List<PetitionId> ids,
            @Nullable ListCursor next,
            long total,
            FilterCounts counts,
            long hour,
            Set<String> stems) {}

    /** One page of the list. */
    public Found find(ListQuery query) {
        List<Listed> petitions = shelf.petitions();
        float[] fits = new float[query.words() == null ? 0 : petitions.size()];
        Set<String> stems = query.words() == null
                ? Set.of()
                : shelf.index().search(query.words(), (number, score) -> {
                    if (number < fits.length) {
                        fits[number] = score;
                    }
                });
        Ranks ranks = shelf.ranks(query.after().map(ListCursor::hour).orElse(null));
        Sort sort = query.sort() == Sort.BEST && query.words() == null ? Sort.TRENDING : query.sort();
        Filters filters = new Filters(query, sort, shelf, ranks);
        PriorityQueue<Placed> page = new PriorityQueue<>(LAST_FIRST);
        long total = 0;
        for (Listed petition : petitions) {
            float fit = query.words() == null ? 1 : fits[petition.number()];
            if (fit > 0 && filters.takes(petition)) {
                total++;
                long value = ranks.value(sort, petition, fit);
                if (isBehind(query, value, petition.id())) {
                    page.add(new Placed(value, petition.id()));
                    if (page.size() > query.limit() + 1) {
                        page.remove();
                    }
                }
            }
        }
        return found(query, page, total, filters.counts(), ranks.hour(), stems);
    }

    private static Found found(
            ListQuery query,
            PriorityQueue<Placed> page,
            long total,
            FilterCounts counts,
            long hour,
            Set<String> stems) {
        List<Placed> inOrder = new ArrayList<>(page);
        inOrder.sort(LAST_FIRST.reversed());
        boolean isLast = inOrder.size() <= query.limit();
        List<Placed> shown = isLast ? inOrder : inOrder.subList(0, query.limit());
        ListCursor next = null;
        if (!isLast) {
            Placed last = shown.get(shown.size() - 1);
            next = new ListCursor(hour, query.list(), last.value(), last.id());
        }
        return new Found(
                shown.stream().map(placed -> new PetitionId(placed.id())).toList(), next, total, counts, hour, stems);
    }

    private static boolean isBehind(ListQuery query, long value, String id) {
        if (query.after().isEmpty()) {
            return true;
        }
        ListCursor after = query.after().get();
        return value < after.value() || (value == after.value() && id.compareTo(after.id()) > 0);
    }

    private record Placed(long value, String id) {}
}
