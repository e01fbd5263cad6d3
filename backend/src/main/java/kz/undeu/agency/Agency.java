package kz.undeu.agency;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.LocalizedText;

/**
 * A state body that registers and answers petitions. Its slug is its name in addresses and tokens.
 *
 * @param disabledAt since when nothing leaves to it by channels, or null; its inbox stays
 */
@MappedEntity
public record Agency(
        @Id String slug,
        AgencyKind kind,
        JurisdictionCode jurisdiction,
        @Nullable String supervisor,
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
