package kz.undeu.agency;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.LocalizedText;

/** A state body that registers and answers petitions. Its slug is its name in addresses and tokens. */
@MappedEntity
public record Agency(
        @Id String slug,
        AgencyKind kind,
        JurisdictionCode jurisdiction,
        @Nullable String supervisor,
        String nameKk,
        String nameRu,
        String nameEn) {

    public LocalizedText name() {
        return new LocalizedText(nameKk, nameRu, nameEn);
    }
}
