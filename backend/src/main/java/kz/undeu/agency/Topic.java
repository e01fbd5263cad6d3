package kz.undeu.agency;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import kz.undeu.kernel.LocalizedText;

/** A subject a petition may be about, and the ministry that answers for it. */
@MappedEntity
public record Topic(@Id String slug, String agency, String nameKk, String nameRu, String nameEn) {

    public LocalizedText name() {
        return new LocalizedText(nameKk, nameRu, nameEn);
    }
}
