package kz.undeu.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.undeu.catalog.finding.FilterCounts;
import kz.undeu.catalog.finding.PetitionSearch;
import kz.undeu.catalog.text.TextIndex;

/**
 * One page of the list of petitions.
 *
 * @param next the cursor of the next page, or null on the last one
 * @param total how many petitions match in all
 * @param counts how many each other choice of a filter would leave
 * @param rankedAt the full hour whose trends, signatures and distances to thresholds order the list
 * @param found the words of the titles and summaries of this page that were looked for, as they are written there
 */
@Serdeable
public record PetitionList(
        List<PetitionSummary> items,
        @Nullable String next,
        long total,
        FilterCounts counts,
        Instant rankedAt,
        List<String> found) {

    static PetitionList of(PetitionSearch.Found found, List<PetitionSummary> items) {
        Set<String> words = new LinkedHashSet<>();
        if (!found.stems().isEmpty()) {
            items.forEach(item -> {
                words.addAll(TextIndex.marked(item.title().texts(), found.stems()));
                words.addAll(TextIndex.marked(item.summary().texts(), found.stems()));
            });
        }
        return new PetitionList(
                items,
                found.next() == null ? null : found.next().toString(),
                found.total(),
                found.counts(),
                Instant.EPOCH.plus(Duration.ofHours(found.hour())),
                List.copyOf(words));
    }
}
