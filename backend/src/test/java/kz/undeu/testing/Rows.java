package kz.undeu.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks into a database past the product, the way somebody who stole it would. */
public final class Rows {

    private final String url;
    private final String username;
    private final String password;

    private Rows(Map<String, Object> database) {
        url = (String) database.get("datasources.default.url");
        username = (String) database.get("datasources.default.username");
        password = (String) database.get("datasources.default.password");
    }

    public static Rows ofTheProduct() {
        return of(Product.database());
    }

    public static Rows of(Map<String, Object> database) {
        return new Rows(database);
    }

    /** The first column of the first row, or null when there is no row. */
    public byte[] bytes(String sql, Object... values) {
        List<byte[]> column = column(sql, values);
        return column.isEmpty() ? null : column.get(0);
    }

    public String text(String sql, Object... values) {
        byte[] bytes = bytes(sql, values);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    public long number(String sql, Object... values) {
        return Long.parseLong(text(sql, values));
    }

    /** The first column of all rows. */
    public List<byte[]> column(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<byte[]> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getBytes(1));
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public int change(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every cell of every table, as bytes; a cell that is NULL is left out. */
    public List<byte[]> everyCell() {
        List<byte[]> cells = new ArrayList<>();
        for (byte[] table :
                column("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")) {
            try (Connection connection = connect();
                    PreparedStatement statement = connection.prepareStatement(
                            "SELECT * FROM `" + new String(table, StandardCharsets.UTF_8) + "`");
                    ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        byte[] cell = rows.getBytes(column);
                        if (cell != null) {
                            cells.add(cell);
                        }
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return cells;
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** For a test that holds something as another transaction would. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }
}
