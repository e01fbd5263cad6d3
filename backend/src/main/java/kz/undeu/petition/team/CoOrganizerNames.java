package kz.undeu.petition.team;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import kz.undeu.identity.Cell;
import kz.undeu.identity.Sealed;
import kz.undeu.identity.Vault;
import kz.undeu.petition.PetitionId;

/** Seals and opens the names of co-organizers. */
@Singleton
public class CoOrganizerNames {

    private final Vault vault;

    CoOrganizerNames(Vault vault) {
        this.vault = vault;
    }

    Sealed seal(PetitionId petition, CoOrganizerId id, String name) {
        return vault.seal(name, cell(petition, id));
    }

    /** The name as the public sees it, or null when they have left. */
    @Nullable
    public String of(CoOrganizer coOrganizer) {
        return coOrganizer.nameSealed() == null
                ? null
                : vault.open(coOrganizer.nameSealed(), cell(coOrganizer.petition(), coOrganizer.id()));
    }

    Sealed renew(PetitionId petition, CoOrganizerId id, Sealed sealed) {
        return vault.renew(sealed, cell(petition, id));
    }

    byte[] activePrefix() {
        return vault.activePrefix();
    }

    private static Cell cell(PetitionId petition, CoOrganizerId id) {
        return Cell.of(
                "co_organizer", "name_sealed", petition.value(), id.value().getBytes(StandardCharsets.US_ASCII));
    }
}
