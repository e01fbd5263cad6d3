package kz.undeu.signature;

import io.micronaut.core.annotation.Nullable;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import kz.undeu.identity.Cell;
import kz.undeu.identity.Sealed;
import kz.undeu.identity.Vault;
import kz.undeu.petition.PetitionId;

/**
 * What a signatory wants to be read beside their signature, sealed for its row.
 *
 * @param shownName the name, or null
 * @param reason why they signed, in their words, or null
 */
record Words(@Nullable Sealed shownName, @Nullable Sealed reason) {

    /** Takes what {@link #bind} sets. */
    static final String INSERT = """
            INSERT INTO signature_words (petition, signatory_tag, shown_name, reason, sealed_with)
            VALUES (?, ?, ?, ?, ?)
            """;

    Words {
        if (shownName == null && reason == null) {
            throw new IllegalArgumentException("words say something");
        }
    }

    /** Null when nothing is said. */
    static @Nullable Words seal(
            Vault vault, PetitionId petition, SignatoryTag tag, @Nullable String shownName, @Nullable String reason) {
        return shownName == null && reason == null
                ? null
                : new Words(
                        shownName == null ? null : vault.seal(shownName, nameCell(petition, tag)),
                        reason == null ? null : vault.seal(reason, reasonCell(petition, tag)));
    }

    @Nullable
    String openName(Vault vault, PetitionId petition, SignatoryTag tag) {
        return shownName == null ? null : vault.open(shownName, nameCell(petition, tag));
    }

    @Nullable
    String openReason(Vault vault, PetitionId petition, SignatoryTag tag) {
        return reason == null ? null : vault.open(reason, reasonCell(petition, tag));
    }

    Words renew(Vault vault, PetitionId petition, SignatoryTag tag) {
        return new Words(
                shownName == null ? null : vault.renew(shownName, nameCell(petition, tag)),
                reason == null ? null : vault.renew(reason, reasonCell(petition, tag)));
    }

    int sealedWith() {
        return (shownName == null ? reason : shownName).sealedWith();
    }

    void bind(PreparedStatement statement, PetitionId petition, SignatoryTag tag) throws SQLException {
        statement.setString(1, petition.value());
        statement.setBytes(2, tag.bytes());
        statement.setBytes(3, shownName == null ? null : shownName.bytes());
        statement.setBytes(4, reason == null ? null : reason.bytes());
        statement.setInt(5, sealedWith());
    }

    private static Cell nameCell(PetitionId petition, SignatoryTag tag) {
        return Cell.of("signature_words", "shown_name", petition.value(), tag.bytes());
    }

    private static Cell reasonCell(PetitionId petition, SignatoryTag tag) {
        return Cell.of("signature_words", "reason", petition.value(), tag.bytes());
    }
}
