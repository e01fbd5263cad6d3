package kz.undeu;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.conf.PropertySet;
import com.mysql.cj.jdbc.JdbcConnection;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class DatabaseOptionsTest {

    /** A number or a boolean of application.yml is dropped on the way without a word, and batches are slow. */
    @Test
    void optionsReachTheDriverWhateverTheAddress() {
        PropertySet options = Product.bean(JdbcOperations.class)
                .execute(connection -> connection.unwrap(JdbcConnection.class).getPropertySet());

        assertThat(options.getStringProperty(PropertyKey.connectionTimeZone).getValue())
                .isEqualTo("UTC");
        assertThat(value(options, PropertyKey.forceConnectionTimeZoneToSession)).isTrue();
        assertThat(value(options, PropertyKey.rewriteBatchedStatements)).isTrue();
        assertThat(value(options, PropertyKey.useServerPrepStmts)).isFalse();
        assertThat(value(options, PropertyKey.cachePrepStmts)).isTrue();
        assertThat(value(options, PropertyKey.useLocalSessionState)).isTrue();
        assertThat(value(options, PropertyKey.readOnlyPropagatesToServer)).isFalse();
    }

    private static boolean value(PropertySet options, PropertyKey key) {
        return options.getBooleanProperty(key).getValue();
    }
}
