package kz.undeu.petition;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import kz.undeu.identity.Cell;
import kz.undeu.identity.Sealed;
import kz.undeu.identity.Vault;

/** Seals and opens the names of organizers. */
@Singleton
class OrganizerNames {

    private final Vault vault;

    OrganizerNames(Vault vault) {
        this.vault = vault;
    }

    Sealed seal(PetitionId petition, String name) {
        return vault.seal(name, cell(petition));
    }

    /** The name as the public sees it, or null when it is no longer kept. */
    @Nullable
    String of(Petition petition) {
        if (petition.organizerNameSealed() != null) {
            return vault.open(petition.organizerNameSealed(), cell(petition.id()));
        }
        return petition.organizerName().isEmpty() ? null : petition.organizerName();
    }

    Sealed renew(PetitionId petition, Sealed sealed) {
        return vault.renew(sealed, cell(petition));
    }

    byte[] activePrefix() {
        return vault.activePrefix();
    }

    private static Cell cell(PetitionId petition) {
        return Cell.of("petition", "organizer_name_sealed", petition.value());
    }
}
