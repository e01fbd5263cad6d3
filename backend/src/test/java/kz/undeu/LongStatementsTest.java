package kz.undeu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.transaction.TransactionOperations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import kz.undeu.kernel.LongStatements;
import kz.undeu.testing.Product;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How long the database may say nothing. */
@ExtendWith(Product.class)
class LongStatementsTest {

    /** As in application.yml. */
    private static final int USUAL_MS = 15_000;

    @TempDir
    private Path migrations;

    @Test
    void everyConnectionHasAnEndOfPatienceAndOneThatWasLentLongerHasItAgainAfterwards() {
        assertThat(patience()).isEqualTo(USUAL_MS);
        assertThat(transactions().<Integer>executeRead(status -> {
                    LongStatements.allowOn(status.getConnection());
                    return status.getConnection().getNetworkTimeout();
                }))
                .isEqualTo(3_600_000);
        // The pool hands out first what came back last.
        assertThat(patience()).isEqualTo(USUAL_MS);
    }

    @Test
    void aMigrationMayTakeLongerThanAnyStatementOfTheProduct() throws Exception {
        Files.writeString(migrations.resolve("V1__slow.sql"), "DO SLEEP(4);");
        Map<String, Object> database = Product.emptyDatabase("long-migrations");
        var flyway = Flyway.configure()
                .dataSource(
                        database.get("datasources.default.url") + "&socketTimeout=2000",
                        (String) database.get("datasources.default.username"),
                        (String) database.get("datasources.default.password"))
                .locations("filesystem:" + migrations);
        assertThatThrownBy(() -> flyway.load().migrate()).hasRootCauseMessage("Read timed out");
        flyway.load().repair();
        new LongMigrations(List.of()).customizeFluentConfiguration(flyway);
        assertThat(flyway.load().migrate().migrationsExecuted).isOne();
    }

    private static int patience() {
        return transactions().<Integer>executeRead(status -> {
            try (Statement statement = status.getConnection().createStatement()) {
                return statement.getConnection().getNetworkTimeout();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static TransactionOperations<Connection> transactions() {
        return Product.bean(TransactionOperations.class);
    }
}
