package kz.undeu.catalog.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** Files that are being written, under names of their own until they are whole. Whoever is killed meanwhile leaves them. */
public final class PartFiles {

    /**
     * Longer than a snapshot takes: for so long one replica makes it alone, as a second that comes later would only make the
     * same again; and what has not grown for so long, nobody writes.
     */
    public static final Duration LEASE = Duration.ofHours(3);

    private static final String SUFFIX = ".part";

    private PartFiles() {}

    /**
     * Begins one, and deletes those of the same folder that nobody can be writing any more.
     *
     * @param folder is made where there is none; replicas may share it
     */
    public static Path begin(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Path part = another(folder, name);
        // The time of the disk, not ours: a shared one has its own.
        deleteBefore(folder, Files.getLastModifiedTime(part).toInstant().minus(LEASE));
        return part;
    }

    /** Begins one more for the same run. */
    public static Path another(Path folder, String name) throws IOException {
        return Files.createTempFile(folder, name, SUFFIX);
    }

    private static void deleteBefore(Path folder, Instant limit) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(SUFFIX)).toList()) {
                if (isOlder(file, limit)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isOlder(Path file, Instant limit) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(limit);
        } catch (NoSuchFileException finished) {
            return false;
        }
    }
}
