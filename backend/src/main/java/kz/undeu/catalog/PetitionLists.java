package kz.undeu.catalog;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import kz.undeu.catalog.finding.ListQuery;
import kz.undeu.catalog.finding.PetitionSearch;

/** Finds petitions and joins what a list shows of them. */
@Singleton
public class PetitionLists {

    private final PetitionSearch search;
    private final PetitionPages pages;
    private final InstantSource clock;

    PetitionLists(PetitionSearch search, PetitionPages pages, InstantSource clock) {
        this.search = search;
        this.pages = pages;
        this.clock = clock;
    }

    /** One page of the list. */
    public PetitionList find(ListQuery query) {
        PetitionSearch.Found found = search.find(query);
        return PetitionList.of(found, pages.summaries(found.ids(), clock.instant()));
    }
}
