package kz.undeu.signature;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import kz.undeu.identity.Sealed;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.PetitionId;

/** Reads signatures. */
@Singleton
class Signatures {

    private final JdbcOperations jdbc;

    Signatures(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A person's latest signature on a petition. */
    @Transactional
    Optional<Signature> find(PetitionId petition, SignatoryTag tag) {
        return jdbc.prepareStatement("""
                SELECT signatory_tag, event_index, nonce, region, state, signed_at, ended_at, wants_notice
                FROM signature WHERE petition = ? AND signatory_tag = ?""", statement -> {
            statement.setString(1, petition.value());
            statement.setBytes(2, tag.bytes());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        });
    }

    static Words words(byte[] shownName, byte[] reason) {
        return new Words(
                shownName == null ? null : Sealed.ofBytes(shownName), reason == null ? null : Sealed.ofBytes(reason));
    }

    static Signature read(ResultSet row) throws SQLException {
        String region = row.getString(4);
        Timestamp endedAt = row.getTimestamp(7);
        return new Signature(
                SignatoryTag.ofBytes(row.getBytes(1)),
                row.getLong(2),
                Nonce.ofBytes(row.getBytes(3)),
                region == null ? null : new JurisdictionCode(region),
                null,
                SignatureState.valueOf(row.getString(5)),
                row.getTimestamp(6).toInstant(),
                endedAt == null ? null : endedAt.toInstant(),
                null,
                row.getBoolean(8));
    }
}
