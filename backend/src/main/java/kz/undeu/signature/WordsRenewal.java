package kz.undeu.signature;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import kz.undeu.identity.Renewal;
import kz.undeu.identity.RowByRow;
import kz.undeu.identity.Vault;
import kz.undeu.petition.PetitionId;

/** Seals names and reasons with the active key: those of a previous key, and those of before the vault. */
@Singleton
class WordsRenewal implements Renewal {

    private static final Duration BETWEEN_LOOKS = Duration.ofDays(1);

    private final Vault vault;
    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;
    private final RowByRow<Old, Words> rows;
    // Looking for words of before the vault reads every signature, so once none are left they are looked for once a
    // day:
    // a replica with old code, kept running or started anew, may write some.
    private volatile Instant nonePlainAt = Instant.MIN;

    WordsRenewal(
            Vault vault, JdbcOperations jdbc, TransactionOperations<Connection> transactions, InstantSource clock) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.rows = new RowByRow<>(
                what(),
                old -> old.petition().value()
                        + HexFormat.of().formatHex(old.tag().bytes()));
    }

    @Override
    public String what() {
        return "signature_words";
    }

    @Override
    public int renew(int limit) {
        Instant at = clock.instant();
        int sealed = 0;
        if (nonePlainAt.isBefore(at.minus(BETWEEN_LOOKS))) {
            sealed = sealPlain(limit);
            if (sealed == limit) {
                return sealed;
            }
            nonePlainAt = at;
        }
        int renewed = sealed + renewSealed(limit - sealed);
        if (renewed < limit) {
            rows.mustBeAll();
        }
        return renewed;
    }

    /** Words that code of before the vault wrote into the signature itself. */
    private int sealPlain(int limit) {
        return transactions.executeWrite(status -> {
            List<Plain> found = jdbc.prepareStatement("""
                    SELECT petition, signatory_tag, shown_name, reason FROM signature
                    WHERE shown_name IS NOT NULL OR reason IS NOT NULL LIMIT ? FOR UPDATE""", statement -> {
                statement.setInt(1, limit);
                List<Plain> plain = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        plain.add(new Plain(
                                new PetitionId(rows.getString(1)),
                                SignatoryTag.ofBytes(rows.getBytes(2)),
                                rows.getString(3),
                                rows.getString(4)));
                    }
                }
                return plain;
            });
            found.forEach(this::seal);
            return found.size();
        });
    }

    /** What stands in plain text was written later than what is sealed already: code that seals leaves no plain text. */
    private void seal(Plain plain) {
        Words words = Words.seal(vault, plain.petition(), plain.tag(), plain.shownName(), plain.reason());
        jdbc.prepareStatement("""
                UPDATE signature SET shown_name = NULL, reason = NULL
                WHERE petition = ? AND signatory_tag = ?""", statement -> {
            statement.setString(1, plain.petition().value());
            statement.setBytes(2, plain.tag().bytes());
            return statement.executeUpdate();
        });
        jdbc.prepareStatement(Words.INSERT + """
                ON DUPLICATE KEY UPDATE shown_name = VALUES(shown_name), reason = VALUES(reason),
                    sealed_with = VALUES(sealed_with)""", statement -> {
            words.bind(statement, plain.petition(), plain.tag());
            return statement.executeUpdate();
        });
    }

    private int renewSealed(int limit) {
        return transactions.executeWrite(status -> rows.step(
                limit,
                this::findOld,
                old -> Signatures.words(old.shownName(), old.reason()).renew(vault, old.petition(), old.tag()),
                this::replace));
    }

    private List<Old> findOld(int limit) {
        return jdbc.prepareStatement("""
                SELECT petition, signatory_tag, shown_name, reason FROM signature_words
                WHERE sealed_with < ? OR sealed_with > ? LIMIT ? FOR UPDATE""", statement -> {
            statement.setInt(1, vault.activeKey());
            statement.setInt(2, vault.activeKey());
            statement.setInt(3, limit);
            List<Old> old = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    old.add(new Old(
                            new PetitionId(rows.getString(1)),
                            SignatoryTag.ofBytes(rows.getBytes(2)),
                            rows.getBytes(3),
                            rows.getBytes(4)));
                }
            }
            return old;
        });
    }

    private void replace(Old old, Words words) {
        jdbc.prepareStatement("""
                UPDATE signature_words SET shown_name = ?, reason = ?, sealed_with = ?
                WHERE petition = ? AND signatory_tag = ?""", statement -> {
            statement.setBytes(
                    1, words.shownName() == null ? null : words.shownName().bytes());
            statement.setBytes(2, words.reason() == null ? null : words.reason().bytes());
            statement.setInt(3, words.sealedWith());
            statement.setString(4, old.petition().value());
            statement.setBytes(5, old.tag().bytes());
            return statement.executeUpdate();
        });
    }

    private record Plain(PetitionId petition, SignatoryTag tag, String shownName, String reason) {}

    private record Old(PetitionId petition, SignatoryTag tag, byte[] shownName, byte[] reason) {}
}
