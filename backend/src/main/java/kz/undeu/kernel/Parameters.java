package kz.undeu.kernel;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The values of a statement whose text depends on what is asked for. */
public final class Parameters {

    private Parameters() {}

    /** Binds all values in their order. */
    public static void bind(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
