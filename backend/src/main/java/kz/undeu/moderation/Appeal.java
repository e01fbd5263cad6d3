package kz.undeu.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/**
 * An organizer's appeal against a rejection.
 *
 * @param rejection the decision it is against
 * @param text for moderators and the organizer; null once the organizer is forgotten
 * @param outcome the decision on it, or null while it waits
 */
@MappedEntity
public record Appeal(
        @Id PetitionId petition,
        long rejection,
        @Nullable @TypeDef(type = DataType.JSON) LocalizedText text,
        Instant appealedAt,
        @Nullable Long outcome) {

    public boolean isWaiting() {
        return outcome == null;
    }
}
