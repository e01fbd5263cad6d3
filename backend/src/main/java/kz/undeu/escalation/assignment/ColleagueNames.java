package kz.undeu.escalation.assignment;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import kz.undeu.identity.Cell;
import kz.undeu.identity.Sealed;
import kz.undeu.identity.Vault;

/** Seals and opens the names of officers. */
@Singleton
public class ColleagueNames {

    private static final byte[] NOTHING_MORE = {};

    private final Vault vault;

    ColleagueNames(Vault vault) {
        this.vault = vault;
    }

    Sealed seal(ColleagueId id, String name) {
        return vault.seal(name, cell(id));
    }

    /** The name as colleagues see it, or null once it is forgotten. */
    @Nullable
    public String of(Colleague colleague) {
        return colleague.nameSealed() == null ? null : vault.open(colleague.nameSealed(), cell(colleague.id()));
    }

    Sealed renew(ColleagueId id, Sealed sealed) {
        return vault.renew(sealed, cell(id));
    }

    byte[] activePrefix() {
        return vault.activePrefix();
    }

    private static Cell cell(ColleagueId id) {
        return Cell.of("colleague", "name_sealed", id.value(), NOTHING_MORE);
    }
}
