package kz.undeu.privacy;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.petition.PetitionId;

/** A case that I read as a moderator at present; what is held of it ends then. */
@Serdeable
record MyCaseFacts(PetitionId petition, Instant until) {}
