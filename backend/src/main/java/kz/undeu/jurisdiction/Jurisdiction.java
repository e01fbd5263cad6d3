package kz.undeu.jurisdiction;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import kz.undeu.kernel.LocalizedText;

/** A country or region in which petitions are signed. */
@MappedEntity
public record Jurisdiction(
        @Id JurisdictionCode code,
        @Nullable JurisdictionCode parent,
        Level level,
        String nameKk,
        String nameRu,
        String nameEn) {

    public LocalizedText name() {
        return new LocalizedText(nameKk, nameRu, nameEn);
    }
}
