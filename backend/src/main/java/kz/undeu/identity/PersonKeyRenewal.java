package kz.undeu.identity;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Encrypts the person keys of one column with the active pepper. A row is found by the bytes it holds: the same person
 * gives the same bytes, so no primary key is needed and two replicas do each other no harm.
 */
public final class PersonKeyRenewal implements Renewal {

    private final String table;
    private final String column;
    private final StoredKeys stored;
    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final RowByRow<byte[], byte[]> rows;

    /** @param table and {@code column} as the schema names them; an index should begin with the column */
    public PersonKeyRenewal(
            String table,
            String column,
            StoredKeys stored,
            JdbcOperations jdbc,
            TransactionOperations<Connection> transactions) {
        this.table = table;
        this.column = column;
        this.stored = stored;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rows = new RowByRow<>(what(), HexFormat.of()::formatHex);
    }

    @Override
    public String what() {
        return table + "." + column;
    }

    @Override
    public int renew(int limit) {
        return rows.stepOfItsOwn(
                transactions, limit, this::findOld, old -> stored.write(stored.read(old)), this::replace);
    }

    private List<byte[]> findOld(int limit) {
        String sql = "SELECT DISTINCT " + column + " FROM " + table + " WHERE " + column + " IS NOT NULL AND (LENGTH("
                + column + ") = " + PersonKey.LENGTH + " OR LEFT(" + column + ", 5) <> ?) LIMIT ?";
        return jdbc.prepareStatement(sql, statement -> {
            statement.setBytes(1, stored.activePrefix());
            statement.setInt(2, limit);
            List<byte[]> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getBytes(1));
                }
            }
            return found;
        });
    }

    private void replace(byte[] old, byte[] fresh) {
        jdbc.prepareStatement("UPDATE " + table + " SET " + column + " = ? WHERE " + column + " = ?", statement -> {
            statement.setBytes(1, fresh);
            statement.setBytes(2, old);
            return statement.executeUpdate();
        });
    }
}
