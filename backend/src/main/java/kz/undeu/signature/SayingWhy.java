package kz.undeu.signature;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import kz.undeu.identity.Person;
import kz.undeu.identity.Vault;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionRefusal;
import kz.undeu.petition.Petitions;

/** A signatory says why they signed, says it otherwise, or takes it back. */
@Singleton
class SayingWhy {

    private final Vault vault;
    private final Commitments commitments;
    private final TagVersions versions;
    private final Petitions petitions;
    private final JdbcOperations jdbc;

    SayingWhy(Vault vault, Commitments commitments, TagVersions versions, Petitions petitions, JdbcOperations jdbc) {
        this.vault = vault;
        this.commitments = commitments;
        this.versions = versions;
        this.petitions = petitions;
        this.jdbc = jdbc;
    }

    /**
     * What somebody lets others read.
     *
     * @throws Refusal NOT_FOUND without a signature in force
     */
    @Transactional
    public MyWords mine(PetitionId petition, Person person) {
        SignatoryTag tag = tag(petition, person);
        if (!isInForce(petition, tag, "")) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        Words words = stored(petition, tag);
        return new MyWords(
                words != null && words.shownName() != null,
                words == null ? null : words.openReason(vault, petition, tag),
                hiddenBecause(petition, tag));
    }

    /**
     * Replaces it.
     *
     * @param reason read already; without one the name is not shown either, for there is nothing to show it beside
     * @throws Refusal NOT_FOUND without a signature in force, PETITION_NOT_OPEN for new words after the collection,
     *     REASON_HIDDEN where a moderator hid words of theirs, also taken back since: others would have to be
     *     looked at anew each time
     */
    @Transactional
    public MyWords say(PetitionId id, Person person, WordsInput input, Instant at) {
        String reason = ReasonText.read(input.reason());
        SignatoryTag tag = tag(id, person);
        // Whoever signs or seals holds the signature first and its words then.
        if (!isInForce(id, tag, " FOR UPDATE")) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        if (reason != null) {
            Petition petition = petitions.get(id);
            if (!petition.isOpenForSigning(at)) {
                throw Refusal.of(PetitionRefusal.PETITION_NOT_OPEN);
            }
            if (hiddenBecause(id, tag) != null) {
                throw Refusal.of(SignatureRefusal.REASON_HIDDEN);
            }
        }
        forget(id, tag);
        if (reason != null) {
            String name = Boolean.TRUE.equals(input.showName()) ? person.displayName() : null;
            write(id, tag, Words.seal(vault, id, tag, name, reason));
        }
        return mine(id, person);
    }

    private SignatoryTag tag(PetitionId petition, Person person) {
        int version = versions.find(petition).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        return commitments.tag(petition, version, person.key());
    }

    private boolean isInForce(PetitionId petition, SignatoryTag tag, String lock) {
        String sql = "SELECT state FROM signature WHERE petition = ? AND signatory_tag = ?" + lock;
        return jdbc.prepareStatement(sql, statement -> {
            bind(statement, petition, tag);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && SignatureState.valueOf(row.getString(1)) == SignatureState.IN_FORCE;
            }
        });
    }

    private @Nullable Words stored(PetitionId petition, SignatoryTag tag) {
        String sql = "SELECT shown_name, reason FROM signature_words WHERE petition = ? AND signatory_tag = ?";
        return jdbc.prepareStatement(sql, statement -> {
            bind(statement, petition, tag);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Signatures.words(row.getBytes(1), row.getBytes(2)) : null;
            }
        });
    }

    private @Nullable String hiddenBecause(PetitionId petition, SignatoryTag tag) {
        String sql = "SELECT because FROM hidden_reason WHERE petition = ? AND signatory_tag = ?";
        return jdbc.prepareStatement(sql, statement -> {
            bind(statement, petition, tag);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        });
    }

    private void forget(PetitionId petition, SignatoryTag tag) {
        // Rows of before the vault may still hold words in plain text.
        jdbc.prepareStatement("""
                UPDATE signature SET shown_name = NULL, reason = NULL WHERE petition = ? AND signatory_tag = ?
                    AND (shown_name IS NOT NULL OR reason IS NOT NULL)""", statement -> {
            bind(statement, petition, tag);
            return statement.executeUpdate();
        });
        jdbc.prepareStatement("DELETE FROM signature_words WHERE petition = ? AND signatory_tag = ?", statement -> {
            bind(statement, petition, tag);
            return statement.executeUpdate();
        });
    }

    private void write(PetitionId petition, SignatoryTag tag, Words words) {
        jdbc.prepareStatement(Words.INSERT, statement -> {
            words.bind(statement, petition, tag);
            return statement.executeUpdate();
        });
    }

    private static void bind(PreparedStatement statement, PetitionId petition, SignatoryTag tag) throws SQLException {
        statement.setString(1, petition.value());
        statement.setBytes(2, tag.bytes());
    }
}
