package kz.undeu.catalog.poster;

import jakarta.inject.Singleton;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import kz.undeu.print.PrintFont;
import kz.undeu.print.QrCode;
import kz.undeu.print.SiteMark;
import kz.undeu.print.TaggedPages;
import kz.undeu.print.TextBlock;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Sets a poster on a page of A4: real text in our own font, in the language and the look of the site. The same poster is the
 * same file, byte for byte: it holds no time and no random number.
 */
@Singleton
class PosterWriter {

    private static final Color TEXT = new Color(0x12272C);
    private static final Color MUTED = new Color(0x435960);
    private static final Color ACTION = new Color(0x006879);
    private static final Color QUIET = new Color(0xEFF8F9);
    private static final Color LINE = new Color(0x79C3D0);

    private static final float EDGE = 48;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * EDGE;
    private static final float RIGHT = EDGE + WIDTH;

    private static final float HEAD = 790;
    private static final float TITLE_TOP = 742;
    /** Where the lower part begins: number, code and steps keep their place however long the title is. */
    private static final float LOWER = 412;

    private static final float GAP = 16;
    private static final float TITLE_HEIGHT = 200;
    private static final float NUMBER_HEIGHT = 96;
    private static final float CODE = 190;
    private static final float GAP_OF_STEPS = 10;
    private static final float STEP_INDENT = 26;
    /** Above the line of the address. */
    private static final float STEPS_END = 92;

    private static final float FOOT = 40;

    byte[] write(Poster poster) {
        try (PDDocument document = new PDDocument()) {
            // Of it the file's id is made; without one, of the time.
            document.setDocumentId(1L);
            document.getDocumentInformation().setTitle(poster.title());
            document.getDocumentInformation().setCreator("Undeu");
            document.getDocumentCatalog().setLanguage(poster.language().code());
            PDMarkInfo marks = new PDMarkInfo();
            marks.setMarked(true);
            document.getDocumentCatalog().setMarkInfo(marks);
            PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
            preferences.setDisplayDocTitle(true);
            document.getDocumentCatalog().setViewerPreferences(preferences);
            PrintFont regular = PrintFont.regular(document);
            PrintFont bold = PrintFont.bold(document);
            try (TaggedPages page = new TaggedPages(document)) {
                head(page, poster, regular, bold);
                words(page, poster, regular, bold);
                number(page, poster, regular, bold);
                code(page, poster, bold);
                steps(page, poster, regular, bold);
                foot(page, poster, regular);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void head(TaggedPages page, Poster poster, PrintFont regular, PrintFont bold) throws IOException {
        page.adornment(content -> {
            SiteMark.draw(content, EDGE, HEAD - 2, 26, ACTION);
            content.setStrokingColor(LINE);
            content.setLineWidth(1);
            content.moveTo(EDGE, HEAD - 12);
            content.lineTo(RIGHT, HEAD - 12);
            content.stroke();
        });
        page.part(
                "P",
                poster.language().code(),
                content -> TaggedPages.lines(content, line(bold, "Undeu", 20), TEXT, EDGE + 34, HEAD + 18));
        TextBlock kind = line(regular, poster.kind(), 13);
        page.part(
                "P",
                poster.language().code(),
                content -> TaggedPages.lines(
                        content, kind, MUTED, RIGHT - regular.width(kind.lines().get(0), kind.size()), HEAD + 14));
    }

    private static void words(TaggedPages page, Poster poster, PrintFont regular, PrintFont bold) throws IOException {
        TextBlock title = TextBlock.fitted(bold, poster.title(), 46, 16, 1.12f, WIDTH, TITLE_HEIGHT);
        page.part(
                "H1",
                poster.titleLanguage().code(),
                content -> TaggedPages.lines(content, title, TEXT, EDGE, TITLE_TOP));
        float top = TITLE_TOP - title.height() - GAP;
        TextBlock summary = TextBlock.fitted(regular, poster.summary(), 18, 9, 1.42f, WIDTH, top - LOWER - GAP);
        page.part(
                "P", poster.summaryLanguage().code(), content -> TaggedPages.lines(content, summary, TEXT, EDGE, top));
    }

    private static void number(TaggedPages page, Poster poster, PrintFont regular, PrintFont bold) throws IOException {
        TextBlock number = line(bold, poster.number(), 52);
        float beside = EDGE + 22 + bold.width(poster.number(), number.size()) + 20;
        TextBlock words =
                TextBlock.fitted(regular, poster.numberWords(), 17, 10, 1.3f, RIGHT - 20 - beside, NUMBER_HEIGHT - 24);
        page.adornment(content -> {
            content.setNonStrokingColor(QUIET);
            content.addRect(EDGE, LOWER - NUMBER_HEIGHT, WIDTH, NUMBER_HEIGHT);
            content.fill();
            content.setNonStrokingColor(ACTION);
            content.addRect(EDGE, LOWER - NUMBER_HEIGHT, 4, NUMBER_HEIGHT);
            content.fill();
        });
        page.part("P", poster.language().code(), content -> {
            TaggedPages.lines(content, number, ACTION, EDGE + 22, LOWER - (NUMBER_HEIGHT - number.size()) / 2 + 8);
            TaggedPages.lines(
                    content, words, TEXT, beside, LOWER - (NUMBER_HEIGHT - words.height()) / 2 + words.size() * 0.05f);
        });
    }

    private static void code(TaggedPages page, Poster poster, PrintFont bold) throws IOException {
        QrCode code = QrCode.of(poster.link());
        // The quiet zone hangs over the edge, so that the black begins where the text does.
        float module = CODE / (code.size() - 2 * QrCode.QUIET);
        float left = EDGE - module * QrCode.QUIET;
        float top = LOWER - NUMBER_HEIGHT - 28 + module * QrCode.QUIET;
        page.figure(poster.language().code(), poster.qrWords(), content -> {
            content.setNonStrokingColor(TEXT);
            for (QrCode.Stretch stretch : code.stretches()) {
                content.addRect(
                        left + stretch.column() * module,
                        top - (stretch.row() + 1) * module,
                        stretch.length() * module,
                        module);
            }
            content.fill();
        });
        TextBlock address = TextBlock.fitted(bold, poster.address(), 15, 8, 1.3f, WIDTH, 20);
        page.part(
                "P",
                poster.language().code(),
                content -> TaggedPages.lines(content, address, ACTION, EDGE, LOWER - NUMBER_HEIGHT - 28 - CODE - 12));
    }

    private static void steps(TaggedPages page, Poster poster, PrintFont regular, PrintFont bold) throws IOException {
        float left = EDGE + CODE + 32;
        float width = RIGHT - left;
        float top = LOWER - NUMBER_HEIGHT - 26;
        TextBlock title = TextBlock.fitted(bold, poster.stepsTitle(), 19, 13, 1.2f, width, 46);
        page.part("H2", poster.language().code(), content -> TaggedPages.lines(content, title, TEXT, left, top));
        float at = top - title.height() - GAP_OF_STEPS;
        List<TextBlock> steps = steps(poster.steps(), regular, width - STEP_INDENT, at - STEPS_END);
        for (int i = 0; i < steps.size(); i++) {
            TextBlock step = steps.get(i);
            TextBlock number = new TextBlock(bold, step.size(), step.leading(), List.of(i + 1 + "."));
            float here = at;
            page.part("P", poster.language().code(), content -> {
                TaggedPages.lines(content, number, ACTION, left, here);
                TaggedPages.lines(content, step, TEXT, left + STEP_INDENT, here);
            });
            at -= step.height() + GAP_OF_STEPS;
        }
    }

    /** All of one size, the largest at which they fit together. */
    private static List<TextBlock> steps(List<String> texts, PrintFont font, float width, float height) {
        for (float size = 15; ; size--) {
            float each = size;
            List<TextBlock> steps = texts.stream()
                    .map(text -> TextBlock.fitted(font, text, each, each, 1.35f, width, height))
                    .toList();
            double together = steps.stream().mapToDouble(TextBlock::height).sum() + GAP_OF_STEPS * (steps.size() - 1);
            if (together <= height || size <= 9) {
                return steps;
            }
        }
    }

    private static void foot(TaggedPages page, Poster poster, PrintFont regular) throws IOException {
        TextBlock note = TextBlock.fitted(regular, poster.note(), 9.5f, 7, 1.35f, WIDTH, 26);
        page.part(
                "P",
                poster.language().code(),
                content -> TaggedPages.lines(content, note, MUTED, EDGE, FOOT + note.height() - 8));
    }

    private static TextBlock line(PrintFont font, String text, float size) {
        return new TextBlock(font, size, size * 1.2f, List.of(font.printable(text)));
    }
}
