package kz.undeu.transparency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.undeu.petition.PetitionId;
import kz.undeu.testing.Product;

/** A folder of logs of its own, and who publishes there what is in the database of the tests. */
final class ALogFolder {

    private final Path folder;
    private final LogFiles files;
    private final Checkpoints checkpoints = Product.bean(Checkpoints.class);
    private final NoteKey key = Product.bean(NoteKey.class);

    private ALogFolder(Path folder, LogFiles files) {
        this.folder = folder;
        this.files = files;
    }

    static ALogFolder at(Path folder) {
        return new ALogFolder(folder, new LogFiles(configuration(folder)));
    }

    static LogConfiguration configuration(Path folder) {
        return new LogConfiguration(folder.toString(), null, "unused", false);
    }

    LogFiles files() {
        return files;
    }

    Publishing publishing() {
        return publishing(files);
    }

    /** By a process that sees the same files in its own way. */
    Publishing publishing(LogFiles seen) {
        return new Publishing(Product.bean(LogEvents.class), checkpoints, seen, key);
    }

    void publish(PetitionId petition) {
        publishing().publish(petition, now());
    }

    void check(PetitionId petition) {
        publishing().check(petition, now());
    }

    /** The head that people read. */
    Checkpoint head(PetitionId petition) {
        return files.read(petition, LogFiles.CHECKPOINT)
                .map(note ->
                        Checkpoint.open(key, checkpoints.origin(petition), new String(note, StandardCharsets.UTF_8)))
                .orElseThrow();
    }

    /** What a failing disk or a hand makes of a file. */
    void overwrite(PetitionId petition, String path, byte[] content) {
        try {
            Files.write(folder.resolve(petition.value()).resolve(path), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is lost of a log, a file. */
    void lose(PetitionId petition, String path) {
        try {
            Files.delete(folder.resolve(petition.value()).resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files by their path. */
    Map<String, byte[]> contents() {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private static Instant now() {
        return Product.clock().instant();
    }
}
