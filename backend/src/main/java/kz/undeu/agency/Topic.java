package kz.undeu.agency;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kz.undeu.kernel.LocalizedText;

/**
 * A subject a petition may be about, and the ministry that answers for it.
 *
 * @param disabledAt since when it is for no new petition, or null; those that have it keep it
 */
@MappedEntity
public record Topic(
        @Id String slug,
        String agency,
        String nameKk,
        String nameRu,
        String nameEn,
        @Nullable Instant disabledAt) {

    public boolean isEnabled() {
        return disabledAt == null;
    }

    public LocalizedText name() {
        return new LocalizedText(nameKk, nameRu, nameEn);
    }
}
