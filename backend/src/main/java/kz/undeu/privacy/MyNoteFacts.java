package kz.undeu.privacy;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.petition.PetitionId;

/**
 * A note I wrote as a moderator for the other moderators.
 *
 * @param keptUntil the last day on which it is kept, if the case does not wait then
 */
@Serdeable
record MyNoteFacts(PetitionId petition, String text, Instant writtenAt, LocalDate keptUntil) {}
