package kz.undeu.escalation.dossier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Packs files into a ZIP with a signed list of them, and takes them out again. The same files make the same ZIP: entries
 * stand in the order of their names, carry one fixed time, and are not compressed, since what compresses differs between
 * machines.
 */
final class DossierFile {

    /** Lists every other file but the signature, as {@code sha256sum} writes it. */
    static final String MANIFEST = "MANIFEST.sha256";

    /** 64 bytes of Ed25519 over the manifest. */
    static final String SIGNATURE = "MANIFEST.sig";

    /** The earliest that a ZIP can say; it has no zone. */
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private DossierFile() {}

    /** Signs and packs. */
    static byte[] pack(SortedMap<String, byte[]> files, DossierKey key) {
        byte[] manifest = manifest(files).getBytes(StandardCharsets.UTF_8);
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        all.put(MANIFEST, manifest);
        all.put(SIGNATURE, key.sign(manifest));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : all.entrySet()) {
                zip.putNextEntry(entry(file.getKey(), file.getValue()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** One file out of a ZIP; empty when it has none of that name. */
    static Optional<byte[]> take(byte[] packed, String name) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return Optional.of(zip.readAllBytes());
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String manifest(SortedMap<String, byte[]> files) {
        StringBuilder manifest = new StringBuilder();
        files.forEach((name, content) ->
                manifest.append(Sha256.hex(content)).append("  ").append(name).append('\n'));
        return manifest.toString();
    }

    private static ZipEntry entry(String name, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        entry.setTimeLocal(ANY_TIME);
        return entry;
    }
}
