package kz.undeu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What stands around the product is held against what judges it, where that is installed: promtool, kubectl. What needs the packaged
 * product is tried by frontend/e2e/around.e2e.ts.
 */
class AroundTheProductTest {

    private static final Path INFRA = Path.of("..", "infra").toAbsolutePath().normalize();

    /** What a check ends with that could not be made, as its tool is not here. */
    private static final int NOT_MADE = 3;

    /** Tools are started dozens of times, on a machine that does something else meanwhile. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    @Test
    void everyAlertRingsWhenItShouldAndIsSilentWhenItShould() throws Exception {
        mustPass("prometheus/check");
    }

    @Test
    void everyObjectOfKubernetesFitsItsSchema() throws Exception {
        mustPass("kubernetes/check");
    }

    /** mariadb-backup calls it otherwise since 11.1 (MDEV-18931). */
    @ParameterizedTest
    @ValueSource(strings = {"xtrabackup_binlog_info", "mariadb_backup_binlog_info"})
    void aBackupOfAnyMariaDbTellsWhereItsBinaryLogsGoOn(String name) throws Exception {
        Path backup = Files.createDirectory(folder.resolve("full-20261129T000000Z"));
        Files.writeString(backup.resolve(name), "undeu.000007\t4711\t0-1-5\n");
        Run run = run("bash", "-c", ". backup/backup.bash; cat \"$(backup_position \"$1\")\"", "-", backup.toString());
        assertThat(run.said).isEqualTo("undeu.000007\t4711\t0-1-5\n");
    }

    @Test
    void aBackupWithoutABinaryLogHasNoSuchPlace() throws Exception {
        Run run = run("bash", "-c", ". backup/backup.bash; backup_position \"$1\"", "-", folder.toString());
        assertThat(run.code).isEqualTo(1);
        assertThat(run.said).isEmpty();
    }

    private void mustPass(String check) throws Exception {
        Run run = run(INFRA.resolve(check).toString());
        if (run.code == NOT_MADE) {
            // Whoever reads the log of a build shall see it, not only who reads its reports.
            System.err.println("NOT CHECKED: infra/" + check + ": " + run.said.strip());
            abort(run.said);
        }
        assertThat(run.code).as(run.said).isZero();
    }

    private Run run(String... command) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(List.of(command))
                .directory(INFRA.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("%s has ended", command[0])
                    .isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        return new Run(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    }

    /**
     * @param code what it ended with
     * @param said to both outputs
     */
    private record Run(int code, String said) {}
}
