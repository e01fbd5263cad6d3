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
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** The bytes of a file; 0 where it is not there. */
    long length(PetitionId petition, String path) {
        return file(petition, path).toFile().length();
    }

    /** Puts a file in place of what was there. */
    void replace(PetitionId petition, String path, byte[] content) {
        force(put(file(petition, path), content));
    }

    /**
     * Writes tiles and bundles: in place of what was there where they are partial, and else once for ever. When it returns,
     * a loss of power loses none of them.
     *
     * @param contents by path
     * @throws LogConflict when a whole one was published with other content; others may be written then
     */
    void write(PetitionId petition, Map<String, byte[]> contents) {
        Set<Path> changed = new LinkedHashSet<>();
        contents.forEach((path, content) -> {
            if (TilePath.isPartial(path) || !isPublished(petition, path, content)) {
                changed.addAll(put(file(petition, path), content));
            }
        });
        // Once for all files, as it costs as much as a file.
        force(changed);
    }

    private boolean isPublished(PetitionId petition, String path, byte[] content) {
        byte[] published = read(petition, path).orElse(new byte[0]);
        int differsAt = Arrays.mismatch(published, content);
        // What a failing disk has cut short says nothing else than what is missing.
        if (differsAt >= 0 && differsAt < published.length) {
            throw new LogConflict(path + " was published with other content");
        }
        return differsAt < 0;
    }

    /** Returns the folders that the disk must be told to keep, since a new name is in them. */
    private static Set<Path> put(Path file, byte[] content) {
        Set<Path> changed = new LinkedHashSet<>();
        Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        try {
            changed.add(file.getParent());
            for (Path made = file.getParent(); !Files.isDirectory(made); made = made.getParent()) {
                changed.add(made.getParent());
            }
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
            return changed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deleteIfExists(part);
        }
    }

    private static void force(Set<Path> folders) {
        for (Path folder : folders) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (NoSuchFileException tidied) {
                // Another replica has published the whole tile meanwhile.
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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
