package kz.undeu.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
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
@Schema(example = """
        {"items": [{"id": "8he75z51nx", "state": "OPEN", "closedBecause": null,
           "title": {"kk": "Астанада аялдамалар таңғы жетіге дейін қардан тазартылып, автобус аралығы сақталсын",
            "ru": "Астана: очищать остановки от снега до семи утра и держать интервал автобусов"},
           "summary": {"kk": "Бораннан кейін аялдамаға қар үйіледі, жолаушы автобусқа жол үстінен мінеді.",
            "ru": "После метели у остановок вырастают сугробы, и в автобус садятся с проезжей части."},
           "jurisdiction": "KZ-71", "topic": "transport", "publishedAt": "2026-10-31T15:59:52Z",
           "openedAt": "2026-11-02T07:56:26Z", "closesAt": "2027-04-30T19:00:00Z",
           "tally": {"inForce": 3103, "signed": 3108, "withdrawn": 5, "invalidated": 0,
            "asOf": "2026-11-29T15:56:02Z"},
           "rungs": [{"tier": 1, "name": "akimat", "required": 16383, "reachedAt": null, "agency": "akimat-71",
             "spreadRegions": null}],
           "next": {"tier": 1, "required": 16383, "missing": 13280, "agency": "akimat-71", "spreadRegions": null},
           "escalations": []}],
         "next": "NDk4ODc5Oi0zNzQ1NzQ1ODg6OTM2MTo4aGU3NXo1MW54", "total": 13,
         "counts": {"jurisdictions": {"KZ": 2, "KZ-19": 1}, "topics": {"digital-data": 2, "education": 1},
          "states": {"CLOSED": 2, "OPEN": 11}, "escalations": {"ANSWERED": 1, "FORWARDED": 1},
          "languages": {"en": 4, "kk": 13}},
         "rankedAt": "2026-11-29T15:00:00Z", "found": []}""")
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
