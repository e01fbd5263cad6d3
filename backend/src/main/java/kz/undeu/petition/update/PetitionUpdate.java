package kz.undeu.petition.update;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/**
 * News that the organizer of a petition tells its followers, in public.
 *
 * @param number counted from 1 for each petition
 * @param text plain: an empty line begins a paragraph, a line that begins with "- " is a point of a list
 */
@MappedEntity
public record PetitionUpdate(
        PetitionId petition,
        int number,
        @TypeDef(type = DataType.JSON) LocalizedText title,
        @TypeDef(type = DataType.JSON) LocalizedText text,
        Instant publishedAt) {}
