package kz.undeu.transparency;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.undeu.petition.PetitionId;

/**
 * The logs as files, by the addresses they are served at. A file appears whole or not at all; what a failing disk loses
 * the database makes anew.
 */
@Singleton
class LogFiles {

    static final String CHECKPOINT = "checkpoint";

    private final Path folder;

    LogFiles(LogConfiguration configuration) {
        this.folder = Path.of(configuration.folder()).toAbsolutePath();
    }

    Optional<byte[]> read(PetitionId petition, String path) {
        try {
            return Optional.of(Files.readAllBytes(file(petition, path)));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a file in place of what was there. */
    void replace(PetitionId petition, String path, byte[] content) {
        Path file = file(petition, path);
        Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel =
                    FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deleteIfExists(part);
        }
    }

    /**
     * Writes a file that never changes.
     *
     * @throws LogConflict when it was published with other content
     */
    void writeOnce(PetitionId petition, String path, byte[] content) {
        Optional<byte[]> published = read(petition, path);
        if (published.isEmpty()) {
            replace(petition, path, content);
        } else if (!Arrays.equals(published.get(), content)) {
            throw new LogConflict(path + " was published with other content");
        }
    }

    /** Removes a folder of tiles that nobody needs any more. */
    void delete(PetitionId petition, String path) {
        Path root = file(petition, path);
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder()).forEach(LogFiles::deleteIfExists);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(PetitionId petition, String path) {
        return folder.resolve(petition.value()).resolve(path);
    }

    private static void deleteIfExists(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
