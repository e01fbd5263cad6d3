package kz.undeu.threshold;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.petition.PetitionId;

/** A tier was reached; travels through the outbox to escalation. */
@Serdeable
public record ThresholdReached(PetitionId petition, int tier, Instant at) {

    /** The kind of outbox event. */
    public static final String KIND = "threshold.reached";
}
