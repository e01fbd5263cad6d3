package kz.undeu.escalation.dossier;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.escalation.EscalationId;
import kz.undeu.identity.Cell;
import kz.undeu.identity.Renewal;
import kz.undeu.identity.RowByRow;
import kz.undeu.identity.Sealed;
import kz.undeu.identity.Vault;

/** Seals dossiers with the active key, one in a transaction: they are big. */
@Singleton
class DossierRenewal implements Renewal {

    private final Vault vault;
    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final RowByRow<Old, Old> rows;

    DossierRenewal(Vault vault, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rows = new RowByRow<>(what(), old -> old.id().toString());
    }

    @Override
    public String what() {
        return "dossier";
    }

    @Override
    public int renew(int limit) {
        int renewed = 0;
        int step = 1;
        while (step == 1 && renewed < limit) {
            step = transactions.executeWrite(status -> rows.step(1, this::findOld, this::sealed, this::replace));
            renewed += step;
        }
        if (renewed < limit) {
            rows.mustBeAll();
        }
        return renewed;
    }

    /** Locked, so that a dossier that is destroyed meanwhile does not come back. */
    private List<Old> findOld(int limit) {
        byte[] prefix = vault.activePrefix();
        return jdbc.prepareStatement("""
                SELECT escalation, facts, file FROM dossier
                WHERE LEFT(facts, 5) <> ? OR LEFT(file, 5) <> ? LIMIT ? FOR UPDATE""", statement -> {
            statement.setBytes(1, prefix);
            statement.setBytes(2, prefix);
            statement.setInt(3, limit);
            List<Old> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    byte[] file = rows.getBytes(3);
                    found.add(new Old(
                            EscalationId.parse(rows.getString(1)),
                            Sealed.ofBytes(rows.getBytes(2)),
                            file == null ? null : Sealed.ofBytes(file)));
                }
            }
            return found;
        });
    }

    private Old sealed(Old old) {
        return new Old(
                old.id(),
                renewed(old.id(), DossierRows.FACTS, old.facts()),
                renewed(old.id(), DossierRows.FILE, old.file()));
    }

    private @Nullable Sealed renewed(EscalationId id, String column, @Nullable Sealed sealed) {
        Cell cell = DossierRows.cell(id, column);
        return sealed == null ? null : vault.renew(sealed, cell);
    }

    private void replace(Old old, Old renewed) {
        jdbc.prepareStatement("UPDATE dossier SET facts = ?, file = ? WHERE escalation = ?", statement -> {
            statement.setBytes(1, renewed.facts().bytes());
            statement.setBytes(2, renewed.file() == null ? null : renewed.file().bytes());
            statement.setString(3, old.id().toString());
            return statement.executeUpdate();
        });
    }

    private record Old(
            EscalationId id, Sealed facts, @Nullable Sealed file) {}
}
