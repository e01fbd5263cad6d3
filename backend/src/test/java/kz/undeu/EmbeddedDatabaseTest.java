package kz.undeu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** One data folder for all, as unpacking takes longer than everything else here. It has spaces, as others' may. */
class EmbeddedDatabaseTest {

    private static final Path FOLDER = Path.of("target", "embedded database test");

    @BeforeAll
    static void startsOnce() throws SQLException {
        try (var database = EmbeddedDatabase.start(FOLDER)) {
            execute(database, "CREATE TABLE IF NOT EXISTS note (text VARCHAR(100) PRIMARY KEY)");
            execute(database, "DELETE FROM note");
        }
    }

    @Test
    void whatWasWrittenIsThereAfterAStopAndAStart() throws SQLException {
        try (var database = EmbeddedDatabase.start(FOLDER)) {
            execute(database, "INSERT INTO note VALUES ('қағаз')");
        }
        try (var database = EmbeddedDatabase.start(FOLDER)) {
            assertThat(query(database, "SELECT text FROM note WHERE text = 'қағаз'"))
                    .containsExactly("қағаз");
        }
    }

    @Test
    void aCommittedRowSurvivesTheSuddenEndOfTheServer() throws Exception {
        try (var database = EmbeddedDatabase.start(FOLDER)) {
            execute(database, "INSERT INTO note VALUES ('survives')");
            ProcessHandle server = server();
            server.destroyForcibly();
            server.onExit().get(10, TimeUnit.SECONDS);
        }
        try (var database = EmbeddedDatabase.start(FOLDER)) {
            assertThat(query(database, "SELECT text FROM note WHERE text = 'survives'"))
                    .containsExactly("survives");
        }
    }

    @Test
    void aDemoThatWasKilledWhileItWasFilledBeginsAnew() throws Exception {
        Path mark = FOLDER.resolve(EmbeddedDatabase.UNFINISHED);
        Path log = Files.createDirectories(FOLDER.resolve("log").resolve("tile"));
        Path theirs = Files.writeString(FOLDER.resolve("somebody-elses.txt"), "kept");
        Files.createFile(mark);
        try (var database = EmbeddedDatabase.start(FOLDER)) {
            assertThat(query(database, "SHOW TABLES")).isEmpty();
            assertThat(mark).doesNotExist();
            assertThat(log).doesNotExist();
            assertThat(theirs).exists();
            execute(database, "CREATE TABLE note (text VARCHAR(100) PRIMARY KEY)");
        }
        try (var database = EmbeddedDatabase.start(FOLDER)) {
            assertThat(query(database, "SHOW TABLES")).containsExactly("note");
        }
    }

    @Test
    void aServerThatEndsByItselfIsStartedAgainWhereItWas() throws Exception {
        try (var database = EmbeddedDatabase.start(FOLDER)) {
            String url = database.url();
            execute(database, "INSERT INTO note VALUES ('comes back')");
            for (int i = 0; i < 2; i++) {
                ProcessHandle server = server();
                server.destroyForcibly();
                server.onExit().get(10, TimeUnit.SECONDS);
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .ignoreExceptions()
                        .until(() -> query(database, "SELECT text FROM note WHERE text = 'comes back'")
                                        .size()
                                == 1);
            }
            assertThat(database.url()).isEqualTo(url);
            try (var beside = new EmbeddedDatabase(FOLDER)) {
                beside.startOrJoin();
                assertThat(query(beside, "SELECT text FROM note WHERE text = 'comes back'"))
                        .hasSize(1);
            }
            assertThat(query(database, "SELECT text FROM note WHERE text = 'comes back'"))
                    .as("who joined leaves it running")
                    .hasSize(1);
        }
    }

    @Test
    void aServerWhoseApplicationWasKilledIsEndedBeforeTheNextOneStarts() throws Exception {
        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName(),
                        FOLDER.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File("target", "embedded-database-test.log"))
                .start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Files.exists(FOLDER.resolve("started")) || !application.isAlive());
        Files.delete(FOLDER.resolve("started"));
        ProcessHandle orphan = server();
        application.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();

        try (var database = EmbeddedDatabase.start(FOLDER)) {
            // Dead; perhaps not yet waited for by its new parent, then it has a number but no program.
            assertThat(orphan.info().command()).isEmpty();
            assertThat(server().pid()).isNotEqualTo(orphan.pid());
            assertThat(query(database, "SELECT text FROM note WHERE text = 'orphaned'"))
                    .containsExactly("orphaned");
        }
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefusedAndHarmsNothing() throws SQLException {
        try (var database = EmbeddedDatabase.start(FOLDER)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(FOLDER))
                    .isInstanceOf(EmbeddedDatabase.FolderInUse.class)
                    .hasMessageContaining("already running");
            assertThat(query(database, "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    void nothingIsLeftAfterAStop() throws IOException {
        ProcessHandle server;
        try (var database = EmbeddedDatabase.start(FOLDER)) {
            server = server();
            assertThat(FOLDER.resolve("accounts.sql")).doesNotExist();
        }
        assertThat(server.isAlive()).isFalse();
        assertThat(FOLDER.resolve("mariadb.pid")).doesNotExist();
    }

    @Test
    void theServerIsSetAsTheProductNeedsIt() throws SQLException {
        try (var database = EmbeddedDatabase.start(FOLDER)) {
            assertThat(query(
                            database,
                            "SELECT @@version, @@innodb_flush_log_at_trx_commit, @@transaction_isolation, @@time_zone,"
                                    + " @@global.time_zone, @@character_set_server, @@collation_connection,"
                                    + " @@bind_address"))
                    .satisfiesExactly(
                            version -> assertThat(version).contains("MariaDB"),
                            flush -> assertThat(flush).isEqualTo("1"),
                            isolation -> assertThat(isolation).isEqualTo("READ-COMMITTED"),
                            zone -> assertThat(zone).isEqualTo("+00:00"),
                            zone -> assertThat(zone).isEqualTo("+00:00"),
                            charset -> assertThat(charset).isEqualTo("utf8mb4"),
                            collation -> assertThat(collation).isEqualTo("utf8mb4_unicode_ci"),
                            address -> assertThat(address).isEqualTo("127.0.0.1"));
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() throws SQLException {
        try (var database = EmbeddedDatabase.start(FOLDER)) {
            for (String account : List.of("root", "", database.username())) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.url(), account, ""))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("Access denied");
            }
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has other permissions")
    void onlyTheOwnerReadsThePassword() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FOLDER.resolve("database-password"))))
                .isEqualTo("rw-------");
    }

    /** Starts the database, commits a row and waits to be killed. */
    static final class Application {

        public static void main(String[] arguments) throws Exception {
            var database = EmbeddedDatabase.start(Path.of(arguments[0]));
            execute(database, "REPLACE INTO note VALUES ('orphaned')");
            Files.createFile(Path.of(arguments[0], "started"));
            Thread.sleep(Duration.ofMinutes(1).toMillis());
        }
    }

    private static ProcessHandle server() throws IOException {
        long pid =
                Long.parseLong(Files.readString(FOLDER.resolve("mariadb.pid")).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Every column of every row, one after the other. */
    private static List<String> query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    values.add(rows.getString(column));
                }
            }
            return values;
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.username(), database.password());
    }
}
