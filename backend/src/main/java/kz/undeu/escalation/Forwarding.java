package kz.undeu.escalation;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.outbox.OutboxEvent;
import kz.undeu.outbox.OutboxHandler;
import kz.undeu.threshold.Threshold;
import kz.undeu.threshold.ThresholdReached;
import kz.undeu.threshold.Thresholds;

/** Puts a petition that reached a tier into its agency's inbox, once. The machine forwards; nobody presses a button. */
@Singleton
class Forwarding implements OutboxHandler {

    private final Thresholds thresholds;
    private final Escalations escalations;
    private final Deadlines deadlines;
    private final ObjectMapper json;

    Forwarding(Thresholds thresholds, Escalations escalations, Deadlines deadlines, ObjectMapper json) {
        this.thresholds = thresholds;
        this.escalations = escalations;
        this.deadlines = deadlines;
        this.json = json;
    }

    @Override
    public String kind() {
        return ThresholdReached.KIND;
    }

    @Override
    public void handle(OutboxEvent event, Instant at) {
        ThresholdReached reached = read(event);
        if (escalations
                .findByPetitionAndTier(reached.petition(), reached.tier())
                .isPresent()) {
            return;
        }
        Threshold threshold = thresholds
                .findByPetitionAndTier(reached.petition(), reached.tier())
                .orElseThrow(() -> new IllegalStateException("a tier without a threshold was reached"));
        LocalDate day = WorkingDays.dayOf(at);
        escalations.save(Escalation.forwarded(threshold, at, deadlines.ofRegistration(day)));
    }

    private ThresholdReached read(OutboxEvent event) {
        try {
            return json.readValue(event.payload(), ThresholdReached.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
