package kz.undeu.catalog.finding;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.undeu.catalog.text.TextIndex;
import kz.undeu.kernel.Language;
import kz.undeu.petition.PetitionId;

/** Finds petitions that demand what somebody is about to demand. */
@Singleton
public class SimilarPetitions {

    /** More than that nobody reads while writing. */
    private static final int MOST = 5;

    /** How many alike ones are looked at before the best are picked. */
    private static final int CANDIDATES = 40;

    /** What can still be signed goes before what is over, and what can be read before what cannot, if about as alike. */
    private static final float ENDED = 0.9f;

    private static final float OTHER_LANGUAGE = 0.97f;

    private final Shelf shelf;

    SimilarPetitions(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Up to five, best first; none is better than some that are about something else. */
    public List<PetitionId> of(String draft, @Nullable Language language) {
        List<Listed> petitions = shelf.petitions();
        List<Ranked> ranked = new ArrayList<>();
        for (TextIndex.Like like : shelf.index().similar(draft, CANDIDATES)) {
            if (like.number() < petitions.size()) {
                Listed petition = petitions.get(like.number());
                float weight = (petition.isOpen() ? 1 : ENDED)
                        * (language == null || petition.speaks(language) ? 1 : OTHER_LANGUAGE);
                ranked.add(new Ranked(petition.id(), like.likeness() * weight));
            }
        }
        return ranked.stream()
                .sorted(Comparator.comparing(Ranked::rank).reversed().thenComparing(Ranked::id))
                .limit(MOST)
                .map(each -> new PetitionId(each.id()))
                .toList();
    }

    private record Ranked(String id, float rank) {}
}
