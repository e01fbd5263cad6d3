package kz.undeu.privacy;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.invalidation.Invalidation;
import kz.undeu.invalidation.InvalidationState;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/** An invalidation of signatures that I proposed, approved or lifted as a moderator. It is known as long as a decision. */
@Serdeable
record MyInvalidationFacts(PetitionId petition, LocalizedText title, InvalidationState state, Instant proposedAt) {

    static MyInvalidationFacts of(Invalidation invalidation, LocalizedText title) {
        return new MyInvalidationFacts(invalidation.petition(), title, invalidation.state(), invalidation.proposedAt());
    }
}
