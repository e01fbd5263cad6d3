package kz.undeu.moderation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kz.undeu.identity.PersonKey;
import kz.undeu.petition.PetitionId;

/**
 * Who reads a case at present.
 *
 * @param heldUntil by the clock of the database
 */
@MappedEntity
public record EditLock(@Id PetitionId petition, PersonKey holderKey, Instant heldUntil) {}
