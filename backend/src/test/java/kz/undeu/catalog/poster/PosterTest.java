package kz.undeu.catalog.poster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import kz.undeu.kernel.Language;
import kz.undeu.print.QrCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PosterTest {

    private static final String TITLE = "Әр ауылға дәрігер керек: ғ қ ң ө ұ ү һ і – Ә Ғ Қ Ң Ө Ұ Ү Һ І";
    private static final String LINK = "https://undeu.example/kk/petitions/7k3m9qx2ab?from=poster";

    private final PosterWriter writer = new PosterWriter();

    @Test
    void itsTextIsTextWithEveryKazakhLetterInFontsThatItBrings() throws IOException {
        try (PDDocument document = Loader.loadPDF(writer.write(poster(TITLE)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(text(document)).contains(TITLE, "23 480", "1 000 ₸", "undeu.example/petitions/7k3m9qx2ab");
            int fonts = 0;
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                // A subset is named so: six letters before the name.
                assertThat(font.getName()).matches("[A-Z]{6}\\+GolosText-(Regular|Bold)");
                fonts++;
            }
            assertThat(fonts).isEqualTo(2);
        }
    }

    @Test
    void aScreenReaderKnowsTheLanguageTheTitleAndThePicture() throws IOException {
        try (PDDocument document = Loader.loadPDF(writer.write(poster(TITLE)))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("kk");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(TITLE);
            List<String> roles = new ArrayList<>();
            PDStructureElement body = (PDStructureElement) document.getDocumentCatalog()
                    .getStructureTreeRoot()
                    .getKids()
                    .get(0);
            for (Object kid : body.getKids()) {
                PDStructureElement element = (PDStructureElement) kid;
                roles.add(element.getStructureType());
                if (element.getStructureType().equals("Figure")) {
                    assertThat(element.getAlternateDescription()).isEqualTo("QR");
                }
            }
            assertThat(roles).contains("H1", "Figure", "H2").startsWith("P");
        }
    }

    @Test
    void itsCodeLeadsToThePetitionAsItIsSeenOnPaper() throws Exception {
        try (PDDocument document = Loader.loadPDF(writer.write(poster(TITLE)))) {
            assertThat(decoded(new PDFRenderer(document).renderImageWithDPI(0, 100)))
                    .isEqualTo(LINK);
        }
        assertThat(decoded(ImageIO.read(new ByteArrayInputStream(QrCode.of(LINK).png(8)))))
                .isEqualTo(LINK);
    }

    @Test
    void theLongestTitleAndSummaryFit() throws IOException {
        Poster longest = poster(
                "Ұзақтығы жүз жиырма әріптік тақырып ".repeat(4).substring(0, 120),
                "Қысқаша мазмұны да мүмкіндігінше ұзын болсын, ".repeat(14).substring(0, 600));
        Poster unbroken = poster("Ж".repeat(120), "щ".repeat(600));
        for (Poster poster : List.of(longest, unbroken)) {
            try (PDDocument document = Loader.loadPDF(writer.write(poster))) {
                assertThat(text(document).replaceAll("\\s+", ""))
                        .contains(
                                poster.title().replaceAll("\\s+", ""),
                                poster.summary().replaceAll("\\s+", ""));
                nothingLeavesThePage(document);
            }
        }
    }

    @Test
    void signsThatTheFontLacksBreakNothing() throws IOException {
        try (PDDocument document = Loader.loadPDF(writer.write(poster("Мұғалім 👩‍🏫 керек 中\u0007")))) {
            assertThat(text(document)).contains("Мұғалім").contains("керек");
        }
    }

    @Test
    void theSamePosterIsTheSameFileByteForByte() {
        assertThat(writer.write(poster(TITLE))).isEqualTo(new PosterWriter().write(poster(TITLE)));
    }

    private static void nothingLeavesThePage(PDDocument document) throws IOException {
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition at) {
                assertThat(at.getXDirAdj() + at.getWidthDirAdj()).isLessThan(595 - 40);
                assertThat(at.getYDirAdj()).isBetween(30f, 842f - 20);
            }
        }.getText(document);
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replace('\u00A0', ' ').replaceAll("\\s+", " ");
    }

    private static String decoded(BufferedImage image) throws ReaderException {
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))))
                .getText();
    }

    private static Poster poster(String title) {
        return poster(title, "Дәрігерге 1 000 ₸ жол ақысы төленсін.");
    }

    private static Poster poster(String title, String summary) {
        return new Poster(
                Language.KK,
                title,
                Language.KK,
                summary,
                Language.KK,
                "Петиция",
                "23\u00A0480",
                "қол керек. Сонда петиция мына органға жіберіледі: Алматы қаласының әкімдігі",
                "Қалай қол қоюға болады",
                List.of("Камераны бағыттаңыз.", "Оқып шығыңыз.", "Қол қойыңыз."),
                "undeu.example/petitions/7k3m9qx2ab",
                LINK,
                "QR",
                "Кім қол қойғанын ешкім көрмейді.");
    }
}
