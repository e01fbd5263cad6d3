package kz.undeu.escalation.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import javax.imageio.ImageIO;
import kz.undeu.kernel.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class DossierPagesTest {

    /** Where the pages lie as pictures, for people to look at. */
    private static final Path PICTURES = Path.of("target", "dossier-pictures");

    private static final DossierPublicKey KEY = new DossierPublicKey(new byte[32]);

    private final DossierPages pages = new DossierPages();

    @BeforeAll
    static void knowPdfA() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @CsvSource({"both,KK", "both,RU", "russian,KK", "russian,RU", "longest,KK", "pictured,RU", "spread,KK", "spread,RU"
    })
    void itIsThePdfAThatItSaysItIs(String facts, Language language) throws Exception {
        ValidationResult result = validated(pages.of(facts(facts), pictures(), language, KEY));
        assertThat(result.getTestAssertions()).isEmpty();
        assertThat(result.isCompliant()).isTrue();
    }

    @Test
    void whatIsNoPdfAIsFoundOut() throws Exception {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain);
        }
        assertThat(validated(plain.toByteArray()).isCompliant()).isFalse();
    }

    private static ValidationResult validated(byte[] file) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFA_2_A);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_A, false)) {
            return validator.validate(parser);
        }
    }

    @ParameterizedTest
    @CsvSource({"both,KK", "both,RU", "russian,KK", "longest,RU", "pictured,KK", "spread,KK", "spread,RU"})
    void nothingLeavesThePageAndEachSaysItsNumber(String facts, Language language) throws Exception {
        try (PDDocument document = Loader.loadPDF(pages.of(facts(facts), pictures(), language, KEY))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    assertThat(at.getXDirAdj()).isGreaterThan(50);
                    assertThat(at.getXDirAdj() + at.getWidthDirAdj()).isLessThan(595 - 50);
                    assertThat(at.getYDirAdj()).isBetween(40f, 842f - 30);
                }
            }.getText(document);
            int count = document.getNumberOfPages();
            assertThat(count).isGreaterThan(2);
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(count);
            assertThat(last.getText(document).replace('\u00A0', ' '))
                    .contains(
                            language == Language.KK
                                    ? count + "-бет, барлығы " + count
                                    : "страница " + count + " из " + count);
            paint(document, facts + "-" + language.code());
        }
    }

    @Test
    void itsTextIsTextWithEveryKazakhLetterInFontsThatItBrings() throws IOException {
        try (PDDocument document = Loader.loadPDF(pages.of(SomeFacts.inBothLanguages(), Map.of(), Language.KK, KEY))) {
            assertThat(text(document))
                    .contains(
                            SomeFacts.KAZAKH,
                            "23 480",
                            "10-нан аз",
                            "ceil(2347924 * 1 / 100) = 23480",
                            "Айгүл С.",
                            "баяндама (https://example.kz/report)",
                            "В каждом ауле нужен врач");
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void spreadIsProvenRegionByRegionAsFarAsWhatIsShownTellsIt() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(pages.of(SomeFacts.spreadOverRegions(), Map.of(), Language.RU, KEY))) {
            assertThat(text(document))
                    .contains(
                            "не менее чем в 5 регионах из 20",
                            "Регион Население На дату Нужно Подписей Хватает",
                            "Область № 10 100 000 01.01.2026 [1] 1 000 1 050 да",
                            "Область № 12 120 000 01.01.2026 [1] 1 200 меньше 10 нет",
                            "Область № 15 150 000 01.01.2026 [1] 9 меньше 10 скрыто",
                            "Область № 25 250 000 01.01.2026 [1] 2 626 2 625 скрыто",
                            "Область № 28 280 000 01.01.2026 [2] 2 800 0 нет",
                            "[2] Источник сведений о населении: Акимат, перепись");
            List<String> roles = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot().getKids(), roles);
            assertThat(Collections.frequency(roles, "Table"))
                    .as("one table more than without spread")
                    .isEqualTo(tables(SomeFacts.inBothLanguages()) + 1);
        }
        try (PDDocument document =
                Loader.loadPDF(pages.of(SomeFacts.spreadOverRegions(), Map.of(), Language.KK, KEY))) {
            assertThat(text(document))
                    .contains(
                            "20 өңірдің ішінен кемінде 5 өңірде",
                            "10-облыс: Ұлытау, Жетісу 100 000",
                            "10-нан аз жасырын");
        }
        try (PDDocument document = Loader.loadPDF(pages.of(SomeFacts.inBothLanguages(), Map.of(), Language.RU, KEY))) {
            assertThat(text(document)).doesNotContain("Расчёт по регионам");
        }
    }

    private int tables(DossierFacts facts) throws IOException {
        try (PDDocument document = Loader.loadPDF(pages.of(facts, Map.of(), Language.RU, KEY))) {
            List<String> roles = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot().getKids(), roles);
            return Collections.frequency(roles, "Table");
        }
    }

    @Test
    void aScreenReaderIsToldWhatIsATableAListAndAHeading() throws IOException {
        try (PDDocument document = Loader.loadPDF(pages.of(SomeFacts.inBothLanguages(), Map.of(), Language.RU, KEY))) {
            List<String> roles = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot().getKids(), roles);
            assertThat(roles).contains("H1", "H2", "H3", "P", "L", "LI", "LBody", "Table", "TR", "TH", "TD", "Figure");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ru");
        }
    }

    @Test
    void whatIsNotSaidInALanguageIsSaidSoAndPrintedInTheOthers() throws IOException {
        try (PDDocument document = Loader.loadPDF(pages.of(SomeFacts.withoutKazakh(), Map.of(), Language.KK, KEY))) {
            assertThat(text(document))
                    .contains(
                            "Петиция қазақ тілінде жазылмаған",
                            "Второе требование",
                            "Only the background is in English");
        }
    }

    @Test
    void itsCodeLeadsToThePublicPage() throws Exception {
        try (PDDocument document = Loader.loadPDF(pages.of(SomeFacts.inBothLanguages(), Map.of(), Language.RU, KEY))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
            assertThat(new QRCodeReader()
                            .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page))))
                            .getText())
                    .isEqualTo("https://undeu.example/ru/petitions/7k3m9qx2ab");
        }
    }

    @Test
    void theSameFactsMakeTheSameBytes() {
        for (Language language : List.of(Language.KK, Language.RU)) {
            assertThat(pages.of(SomeFacts.inBothLanguages(), Map.of(), language, KEY))
                    .isEqualTo(new DossierPages().of(SomeFacts.inBothLanguages(), Map.of(), language, KEY));
        }
    }

    @Test
    void bothLanguagesHaveAllWords() {
        assertThat(ResourceBundle.getBundle("dossiers", Language.KK.locale()).keySet())
                .isEqualTo(ResourceBundle.getBundle("dossiers", Language.RU.locale())
                        .keySet());
    }

    private static DossierFacts facts(String which) {
        return switch (which) {
            case "both" -> SomeFacts.inBothLanguages();
            case "russian" -> SomeFacts.withoutKazakh();
            case "longest" -> SomeFacts.asLongAsCanBe();
            case "spread" -> SomeFacts.spreadOverRegions();
            case "pictured" -> SomeFacts.pictured();
            default -> throw new IllegalArgumentException(which);
        };
    }

    /** Photographs of nothing. */
    private static Map<String, byte[]> pictures() throws IOException {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(40, 40, 300, 200);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        return Map.of(SomeFacts.PICTURE, jpeg.toByteArray());
    }

    private static void paint(PDDocument document, String name) throws IOException {
        Files.createDirectories(PICTURES);
        PDFRenderer renderer = new PDFRenderer(document);
        for (int page = 0; page < Math.min(4, document.getNumberOfPages()); page++) {
            ImageIO.write(
                    renderer.renderImageWithDPI(page, 70),
                    "png",
                    PICTURES.resolve(name + "-" + (page + 1) + ".png").toFile());
        }
    }

    private static void collect(List<Object> kids, List<String> roles) {
        for (Object kid : kids) {
            if (kid instanceof PDStructureElement element) {
                roles.add(element.getStructureType());
                collect(element.getKids(), roles);
            }
        }
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replace('\u00A0', ' ').replaceAll("\\s+", " ");
    }
}
