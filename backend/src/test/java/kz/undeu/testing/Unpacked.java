package kz.undeu.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What stands in bytes and in whatever is packed into them, however deep: ZIP, gzip, the text of a PDF. */
public final class Unpacked {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private Unpacked() {}

    /** The bytes as they are first, then what was in them; names of packed files and of who made a PDF too. */
    public static List<byte[]> of(byte[] bytes) throws IOException {
        List<byte[]> all = new ArrayList<>();
        add(bytes, all);
        return all;
    }

    private static void add(byte[] bytes, List<byte[]> all) throws IOException {
        all.add(bytes);
        if (begins(bytes, ZIP)) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    all.add(entry.getName().getBytes(StandardCharsets.UTF_8));
                    add(zip.readAllBytes(), all);
                }
            }
        } else if (begins(bytes, GZIP)) {
            try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                add(gzip.readAllBytes(), all);
            }
        } else if (begins(bytes, PDF)) {
            try (PDDocument document = Loader.loadPDF(bytes)) {
                String text =
                        document.getDocumentInformation().getCOSObject() + new PDFTextStripper().getText(document);
                all.add(text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
