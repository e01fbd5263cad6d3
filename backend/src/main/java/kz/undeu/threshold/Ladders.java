package kz.undeu.threshold;

import jakarta.inject.Singleton;
import java.util.List;
import kz.undeu.petition.PetitionId;

/** Keeps and reads the frozen thresholds of petitions whole. */
@Singleton
public class Ladders {

    private final Thresholds thresholds;
    private final SpreadPlaces places;

    Ladders(Thresholds thresholds, SpreadPlaces places) {
        this.thresholds = thresholds;
        this.places = places;
    }

    /** Without thresholds before publication. Asks for regions only where some tier asks for spread. */
    public FrozenLadder of(PetitionId petition) {
        List<Threshold> ladder = thresholds.findByPetitionOrderByTier(petition);
        return new FrozenLadder(
                ladder,
                ladder.stream().anyMatch(Threshold::asksForSpread)
                        ? places.findByPetitionOrderByTierAndRegion(petition)
                        : List.of());
    }

    /** Keeps a ladder in the running transaction, once. */
    void save(FrozenLadder ladder) {
        thresholds.saveAll(ladder.thresholds());
        if (!ladder.places().isEmpty()) {
            places.saveAll(ladder.places());
        }
    }
}
