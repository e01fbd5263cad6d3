package kz.undeu.signature;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kz.undeu.petition.PetitionId;

/** What one hour changed in a tally. */
@MappedEntity
public record HourTally(PetitionId petition, Instant hour, long changeInForce) {}
