package kz.undeu.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kz.undeu.identity.PersonKey;
import kz.undeu.petition.PetitionId;

/** What a moderator wrote about a case for the other moderators. Never public. */
@MappedEntity("moderation_note")
public record Note(
        @Id @GeneratedValue @Nullable Long id,
        PetitionId petition,
        PersonKey authorKey,
        String text,
        Instant writtenAt) {}
