package kz.undeu.notification.follow;

import jakarta.inject.Singleton;
import java.util.List;
import kz.undeu.identity.Cell;
import kz.undeu.identity.KeyedHash;
import kz.undeu.identity.Sealed;
import kz.undeu.identity.Vault;

/** Seals and opens e-mail addresses, and makes the keyed hashes by which they are found. */
@Singleton
public class Addresses {

    private static final String PURPOSE = "mail-address";

    private final Vault vault;
    private final KeyedHash hashes;

    Addresses(Vault vault, KeyedHash hashes) {
        this.vault = vault;
        this.hashes = hashes;
    }

    Sealed seal(long subscriber, EmailAddress address) {
        return vault.seal(address.value(), cell(subscriber));
    }

    /** The address of a row. */
    public EmailAddress open(long subscriber, Sealed sealed) {
        return EmailAddress.ofStored(vault.open(sealed, cell(subscriber)));
    }

    byte[] hash(EmailAddress address) {
        return hashes.of(PURPOSE, address.sameness());
    }

    List<byte[]> hashes(EmailAddress address) {
        return hashes.formsOf(PURPOSE, address.sameness());
    }

    byte[] activePrefix() {
        return vault.activePrefix();
    }

    byte[] activeHashPrefix() {
        return hashes.activePrefix();
    }

    private static Cell cell(long subscriber) {
        return Cell.of("subscriber", "address", Long.toString(subscriber));
    }
}
