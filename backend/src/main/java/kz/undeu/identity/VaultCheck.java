package kz.undeu.identity;

import io.micronaut.context.annotation.Context;

/** Refuses to start with keys that do not open what this database holds. */
@Context
public class VaultCheck {

    private static final String NAME = "vault-key";
    private static final Cell CELL = Cell.of("secret_check", "value", NAME);
    private static final String CONSTANT = "undeu";

    private final Vault vault;
    private final SecretChecks checks;

    VaultCheck(Vault vault, SecretChecks checks) {
        this.vault = vault;
        this.checks = checks;
        checks.remember(NAME, vault.seal(CONSTANT, CELL).bytes());
        // Only this and not every row: rows of keys that were taken away too early fail when they are read.
        vault.open(stored(), CELL);
    }

    /** Call when nothing is sealed with a previous key any more: from now on the active key alone must open. */
    public void renewed() {
        Sealed before = stored();
        if (before.sealedWith() != vault.activeKey()) {
            checks.replace(NAME, vault.renew(before, CELL).bytes());
        }
    }

    private Sealed stored() {
        return Sealed.ofBytes(checks.findByName(NAME).orElseThrow().value());
    }
}
