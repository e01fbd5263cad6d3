package kz.undeu.threshold;

import java.util.List;

/**
 * The thresholds of a petition with the regions by which their spread is judged.
 *
 * @param thresholds lowest tier first
 * @param places of all tiers that ask for spread; empty where none does
 */
public record FrozenLadder(List<Threshold> thresholds, List<SpreadPlace> places) {

    public FrozenLadder {
        thresholds = List.copyOf(thresholds);
        places = List.copyOf(places);
    }

    /** The regions that count for the spread of a tier; empty when it asks for none. */
    public List<SpreadPlace> placesOf(Threshold threshold) {
        return places.stream().filter(place -> place.tier() == threshold.tier()).toList();
    }

    /** As readers see it. */
    public List<ThresholdView> views() {
        return thresholds.stream()
                .map(threshold -> ThresholdView.of(threshold, placesOf(threshold)))
                .toList();
    }
}
