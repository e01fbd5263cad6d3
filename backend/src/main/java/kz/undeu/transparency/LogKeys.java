package kz.undeu.transparency;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Finds the key of the logs. */
@Factory
class LogKeys {

    private static final String NAME_IN_DEMO = "localhost/log";

    /**
     * The key from the configuration; in a demo, one made at the first start.
     *
     * @throws IllegalStateException when there is none and none may be made
     */
    @Singleton
    NoteKey logKey(LogConfiguration configuration) {
        if (configuration.key() != null && !configuration.key().isBlank()) {
            return NoteKey.parse(configuration.key());
        }
        if (!configuration.makesKey()) {
            throw new IllegalStateException("undeu.log.key is missing: nothing can be signed");
        }
        Path file = Path.of(configuration.keyFile()).toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                make(file);
            }
            return NoteKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the log key cannot be kept in " + file, e);
        }
    }

    /** Whole or not at all: another replica may look for it at the same time. */
    private static void make(Path file) throws IOException {
        Path part = Files.createTempFile(
                file.getParent(),
                "log",
                ".key",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(part, NoteKey.generate(NAME_IN_DEMO), StandardCharsets.US_ASCII, StandardOpenOption.SYNC);
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException otherWasFirst) {
            // Theirs holds.
        } finally {
            Files.delete(part);
        }
    }
}
