package kz.undeu.signature;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.identity.Renewal;
import kz.undeu.identity.Vault;
import kz.undeu.petition.PetitionId;

/** Seals names and reasons with the active key: those of a previous key, and those of before the vault. */
@Singleton
class WordsRenewal implements Renewal {

    private final Vault vault;
    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    // Looking for words of before the vault reads every signature, so once none are left they are not looked for again.
    private volatile boolean noPlainLeft;

    WordsRenewal(Vault vault, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public String what() {
        return "signature_words";
    }

    @Override
    public int renew(int limit) {
        int sealed = noPlainLeft ? 0 : sealPlain(limit);
        if (!noPlainLeft && sealed < limit) {
            noPlainLeft = true;
        }
        return sealed + (sealed < limit ? renewSealed(limit - sealed) : 0);
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

    private void seal(Plain plain) {
        Words words = Words.seal(vault, plain.petition(), plain.tag(), plain.shownName(), plain.reason());
        jdbc.prepareStatement("""
                UPDATE signature SET shown_name = NULL, reason = NULL
                WHERE petition = ? AND signatory_tag = ?""", statement -> {
            statement.setString(1, plain.petition().value());
            statement.setBytes(2, plain.tag().bytes());
            return statement.executeUpdate();
        });
        jdbc.prepareStatement("""
                INSERT INTO signature_words (petition, signatory_tag, shown_name, reason, sealed_with)
                VALUES (?, ?, ?, ?, ?)""", statement -> {
            statement.setString(1, plain.petition().value());
            statement.setBytes(2, plain.tag().bytes());
            statement.setBytes(
                    3, words.shownName() == null ? null : words.shownName().bytes());
            statement.setBytes(4, words.reason() == null ? null : words.reason().bytes());
            statement.setInt(5, words.sealedWith());
            return statement.executeUpdate();
        });
    }

    private int renewSealed(int limit) {
        return transactions.executeWrite(status -> {
            List<Old> found = jdbc.prepareStatement("""
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
                                Signatures.words(rows.getBytes(3), rows.getBytes(4))));
                    }
                }
                return old;
            });
            found.forEach(this::renew);
            return found.size();
        });
    }

    private void renew(Old old) {
        Words words = old.words().renew(vault, old.petition(), old.tag());
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

    private record Old(PetitionId petition, SignatoryTag tag, Words words) {}
}
