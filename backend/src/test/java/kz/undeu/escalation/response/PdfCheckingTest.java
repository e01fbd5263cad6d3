package kz.undeu.escalation.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import kz.undeu.kernel.Refusal;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** The tests have a heap of 1 GB, which each of these bombs would fill, and end with it. */
class PdfCheckingTest {

    private static final long INFLATED = 1_500L << 20;

    private static final int MANY = 10_000;

    @Test
    void aStreamOfObjectsThatBecomesGigabytesIsRefused() throws IOException {
        // Without a table of objects a reader looks for them itself, and into each stream of objects.
        byte[] file = pdf("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", deflated(new byte[1], INFLATED), 0);
        assertThat(file).hasSizeLessThan(7_000_000);
        refused(file);
    }

    @Test
    void aTableOfObjectsThatIsPackedTwiceIsRefused() throws IOException {
        // Each pair says: 128 zeros.
        byte[] runs = deflated(new byte[] {(byte) 129, 0}, INFLATED / 128);
        byte[] file = pdf("/Type/XRef/W[1 1 1]/Size 9/Root 1 0 R/Filter[/FlateDecode/RunLengthDecode]", runs, -1);
        assertThat(file).hasSizeLessThan(100_000);
        refused(file);
    }

    /** Not what comes out of the packing is too much, but what a reader makes of it: some hundred bytes for each three. */
    @Test
    void aTableOfMillionsOfObjectsIsRefused() throws IOException {
        int objects = 12_000_000;
        byte[] table = deflated(new byte[] {1, 1, 1}, objects);
        byte[] file = pdf("/Type/XRef/W[1 1 1]/Size " + objects + "/Root 1 0 R/Filter/FlateDecode", table, -1);
        assertThat(file).hasSizeLessThan(100_000);
        refused(file);
    }

    @Test
    void anOrdinaryPdfWhoseObjectsArePackedPasses() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 300; i++) {
                document.addPage(new PDPage());
            }
            document.save(out);
        }
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).contains("/ObjStm");
        assertThatCode(() -> PdfChecking.check(out.toByteArray())).doesNotThrowAnyException();
    }

    private static void refused(byte[] file) {
        assertThatThrownBy(() -> PdfChecking.check(file))
                .isInstanceOf(Refusal.class)
                .hasMessage("ATTACHMENT_NOT_READABLE");
    }

    /**
     * A document of one page.
     *
     * @param startOfTable where its table of objects is said to begin; negative for its last object
     */
    private static byte[] pdf(String dictionary, byte[] stream, int startOfTable) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(ascii("""
                %PDF-1.5
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>> endobj
                """));
        int last = out.size();
        out.write(ascii("4 0 obj <<" + dictionary + "/Length " + stream.length + ">>\nstream\n"));
        out.write(stream);
        out.write(ascii("\nendstream endobj\nstartxref\n" + (startOfTable < 0 ? last : startOfTable) + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The same again and again. */
    private static byte[] deflated(byte[] bytes, long times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer many = ByteBuffer.allocate(bytes.length * MANY);
        while (many.hasRemaining()) {
            many.put(bytes);
        }
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            for (long written = 0; written < times; written += MANY) {
                deflater.write(many.array());
            }
        }
        return out.toByteArray();
    }
}
