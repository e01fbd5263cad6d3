package kz.undeu.catalog.snapshot;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.undeu.catalog.copy.CopyTarget;
import kz.undeu.catalog.data.PartFiles;
import kz.undeu.transparency.SignedNotes;

/**
 * Writes files into a ZIP as they come, and last a list of their SHA-256 as {@code sha256sum} reads it, with a signed note
 * over that list. What is kept in memory does not grow with the number of files: the list waits on the disk.
 */
final class SnapshotZip implements Closeable, CopyTarget {

    static final String LIST = "SHA256SUMS";
    static final String NOTE = "SHA256SUMS.note";
    static final String KIND = "undeu-snapshot/v1";

    private static final int BUFFER = 1 << 16;

    private final Instant at;
    private final Path folder;
    private final ZipOutputStream zip;
    private final Path listFile;
    private final BufferedWriter list;
    private long files;

    SnapshotZip(Path file, Instant at) throws IOException {
        this.at = at;
        this.folder = file.getParent();
        this.listFile = PartFiles.another(folder, "list");
        this.list = Files.newBufferedWriter(listFile, StandardCharsets.UTF_8);
        this.zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8);
    }

    /** @param name a path of letters, digits, dots, slashes and hyphens */
    @Override
    public void add(String name, byte[] content) throws IOException {
        beginEntry(name);
        zip.write(content);
        zip.closeEntry();
        enlist(name, sha256().digest(content));
    }

    void add(String name, Path content) throws IOException {
        beginEntry(name);
        byte[] digest = copy(content);
        zip.closeEntry();
        enlist(name, digest);
    }

    /** It grows on the disk meanwhile. */
    @Override
    public Writer begin(String name) throws IOException {
        Path grown = PartFiles.another(folder, "page");
        return new FilterWriter(Files.newBufferedWriter(grown, StandardCharsets.UTF_8)) {
            @Override
            public void close() throws IOException {
                try {
                    super.close();
                    add(name, grown);
                } finally {
                    Files.deleteIfExists(grown);
                }
            }
        };
    }

    /** Nothing comes after it. */
    void sign(SignedNotes notes) throws IOException {
        list.close();
        beginEntry(LIST);
        byte[] digest = copy(listFile);
        zip.closeEntry();
        String note = notes.sign(
                KIND,
                List.of(
                        "made " + at,
                        "files " + files,
                        "sha256 " + HexFormat.of().formatHex(digest)));
        beginEntry(NOTE);
        zip.write(note.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void beginEntry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(at));
        zip.putNextEntry(entry);
    }

    private void enlist(String name, byte[] digest) throws IOException {
        list.write(HexFormat.of().formatHex(digest) + "  " + name + '\n');
        files++;
    }

    private byte[] copy(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                zip.write(buffer, 0, read);
            }
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            list.close();
        } finally {
            Files.deleteIfExists(listFile);
        }
    }
}
