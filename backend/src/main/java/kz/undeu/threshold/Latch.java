package kz.undeu.threshold;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.OptionalLong;
import kz.undeu.outbox.Outbox;
import kz.undeu.outbox.OutboxEvent;
import kz.undeu.outbox.Step;
import kz.undeu.outbox.Steps;
import kz.undeu.petition.PetitionId;
import kz.undeu.signature.Tallies;
import kz.undeu.signature.TallyChange;
import kz.undeu.signature.TallyListener;

/**
 * Marks a tier reached and writes the event that starts the escalation, in the transaction of the signature that
 * reached it. A conditional update decides who announces it, so it is announced once whatever happens.
 */
@Singleton
class Latch implements TallyListener {

    private static final int REMEMBERED = 10_000;
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Thresholds thresholds;
    private final CrossingRegions regions;
    private final Tallies tallies;
    private final Outbox outbox;
    private final Steps steps;
    private final ObjectMapper json;
    // Thresholds are frozen before the first signature, so what was read stays true; but a publication may be rolled
    // back after it was read, and come again with other figures.
    private final LoadingCache<PetitionId, FrozenLadder> frozen;

    Latch(
            Thresholds thresholds,
            Ladders ladders,
            CrossingRegions regions,
            Tallies tallies,
            Outbox outbox,
            Steps steps,
            ObjectMapper json) {
        this.thresholds = thresholds;
        this.regions = regions;
        this.tallies = tallies;
        this.outbox = outbox;
        this.steps = steps;
        this.json = json;
        this.frozen = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(FRESH)
                .build(ladders::of);
    }

    @Override
    public void tallied(TallyChange change) {
        long peak = change.peak();
        FrozenLadder ladder = frozen.get(change.petition());
        for (Threshold threshold : ladder.thresholds()) {
            if (threshold.required() <= peak && mayCrossIn(change, threshold)) {
                crossing(threshold, ladder, change).ifPresent(eventIndex -> reach(threshold, change, eventIndex));
            }
        }
    }

    private OptionalLong crossing(Threshold threshold, FrozenLadder ladder, TallyChange change) {
        if (!threshold.asksForSpread()) {
            return change.indexReaching(threshold.required());
        }
        Spread spread = new Spread(threshold, ladder.placesOf(threshold));
        return spread.crossing(change, tallies.findRegions(threshold.petition()));
    }

    /**
     * Spares the update in every later batch: one that begins above the number cannot be the first to reach it. Unless regions
     * are lacking: then any batch may be, until the tier is known to be reached.
     */
    private static boolean mayCrossIn(TallyChange change, Threshold threshold) {
        return threshold.asksForSpread()
                ? threshold.reachedAt() == null
                : change.inForceBefore() < threshold.required();
    }

    private void reach(Threshold threshold, TallyChange change, long eventIndex) {
        if (thresholds.markReached(threshold.petition(), threshold.tier(), change.at(), eventIndex) == 1) {
            keepRegions(threshold, change, eventIndex);
            ThresholdReached event = new ThresholdReached(threshold.petition(), threshold.tier(), change.at());
            outbox.save(
                    OutboxEvent.of(ThresholdReached.KIND, threshold.petition().value(), payload(event), change.at()));
            steps.passed(Step.CROSSED, threshold.petition().value());
        }
    }

    /** The counts are those after the whole batch; what came after the event that reached the tier is taken back. */
    private void keepRegions(Threshold threshold, TallyChange change, long eventIndex) {
        regions.keep(threshold.petition(), threshold.tier());
        change.regionsChangedAfter(eventIndex).forEach((region, more) -> {
            if (more != 0) {
                regions.takeBack(threshold.petition(), threshold.tier(), region.value(), more);
            }
        });
    }

    private String payload(ThresholdReached event) {
        try {
            return json.writeValueAsString(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
