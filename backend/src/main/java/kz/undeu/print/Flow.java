package kz.undeu.print;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A text that flows over as many pages as it needs: headings, paragraphs, lists, tables and pictures, one below the other. */
public final class Flow {

    public static final Color TEXT = new Color(0x12272C);
    public static final Color MUTED = new Color(0x435960);
    public static final Color ACTION = new Color(0x006879);
    public static final Color LINE = new Color(0xB9D5DA);
    public static final Color QUIET = new Color(0xEFF8F9);

    public static final float LEFT = 56;
    public static final float RIGHT = PDRectangle.A4.getWidth() - LEFT;
    public static final float WIDTH = RIGHT - LEFT;

    private static final float TOP = PDRectangle.A4.getHeight() - 56;
    private static final float BOTTOM = 66;

    private static final float BODY = 10.5f;
    private static final float CELL = 9;
    private static final float SPACING = 1.42f;
    private static final float CELL_PADDING = 4;
    private static final float INDENT = 20;
    private static final float GAP = 7;
    private static final float HIGHEST_PICTURE = 300;

    private final TaggedPages pages;
    private final PrintFont regular;
    private final PrintFont bold;
    private float at = TOP;

    public Flow(TaggedPages pages, PrintFont regular, PrintFont bold) {
        this.pages = pages;
        this.regular = regular;
        this.bold = bold;
    }

    /** Leaves room. */
    public void skip(float points) {
        at -= points;
    }

    /** Where the next part begins. */
    public float at() {
        return at;
    }

    /**
     * A heading, never the last thing on a page.
     *
     * @param level 1 to 3
     * @param width of its lines
     */
    public void heading(int level, String language, String text, float width) throws IOException {
        float size = level == 1 ? 20 : level == 2 ? 14 : 11.5f;
        float leading = size * 1.22f;
        List<List<Run>> lines = RunLines.of(List.of(Run.bold(text)), regular, bold, size, width);
        if (at < TOP) {
            at -= level == 1 ? 0 : level == 2 ? 16 : 8;
        }
        if (at - lines.size() * leading - 3 * BODY * SPACING < BOTTOM) {
            turn();
        }
        PDStructureElement element = pages.element("H" + level, language, null);
        lines(element, lines, size, leading, level == 2 ? ACTION : TEXT, LEFT);
        at -= level == 1 ? 8 : 5;
    }

    public void heading(int level, String language, String text) throws IOException {
        heading(level, language, text, WIDTH);
    }

    /** A paragraph. */
    public void paragraph(String language, List<Run> runs) throws IOException {
        paragraph(language, runs, BODY, TEXT, WIDTH);
    }

    public void paragraph(String language, String text) throws IOException {
        paragraph(language, List.of(Run.plain(text)));
    }

    /** What explains, smaller and quieter. */
    public void note(String language, String text) throws IOException {
        paragraph(language, List.of(Run.plain(text)), CELL, MUTED, WIDTH);
    }

    /** A paragraph of its own look. */
    public void paragraph(String language, List<Run> runs, float size, Color color, float width) throws IOException {
        lines(
                pages.element("P", language, null),
                RunLines.of(runs, regular, bold, size, width),
                size,
                size * SPACING,
                color,
                LEFT);
        at -= GAP;
    }

    /** A list; each point has its mark, such as a number. */
    public void list(String language, List<Point> points) throws IOException {
        list(pages.element("L", language, null), language, points, 0);
        at -= GAP - 3;
    }

    private void list(PDStructureElement list, String language, List<Point> points, int depth) throws IOException {
        float left = LEFT + depth * INDENT;
        for (Point point : points) {
            List<List<Run>> lines = RunLines.of(point.runs(), regular, bold, BODY, RIGHT - left - INDENT);
            if (at - BODY * SPACING < BOTTOM) {
                turn();
            }
            PDStructureElement item = pages.element("LI", language, list);
            float here = at;
            pages.draw(
                    pages.element("Lbl", language, item),
                    content -> line(content, List.of(Run.bold(point.mark())), BODY, ACTION, left, here - BODY));
            PDStructureElement body = pages.element("LBody", language, item);
            lines(body, lines, BODY, BODY * SPACING, TEXT, left + INDENT);
            at -= 3;
            if (!point.points().isEmpty()) {
                list(pages.element("L", language, body), language, point.points(), depth + 1);
            }
        }
    }

    /**
     * A table.
     *
     * @param head of its columns; when empty the first column is the head of each row
     * @param widths of its columns, in parts of 1
     */
    public void table(String language, List<String> head, List<List<String>> rows, float... widths) throws IOException {
        PDStructureElement table = pages.element("Table", language, null);
        if (!head.isEmpty()) {
            row(table, language, head, widths, column -> "Column", head);
        } else {
            pages.adornment(content -> rule(content, at));
        }
        for (List<String> row : rows) {
            row(table, language, row, widths, column -> head.isEmpty() && column == 0 ? "Row" : "", head);
        }
        at -= GAP;
    }

    private void row(
            PDStructureElement table,
            String language,
            List<String> cells,
            float[] widths,
            Scope scope,
            List<String> head)
            throws IOException {
        List<List<List<Run>>> lines = new ArrayList<>();
        int most = 1;
        for (int column = 0; column < cells.size(); column++) {
            boolean isHead = !scope.of(column).isEmpty();
            lines.add(RunLines.of(
                    List.of(new Run(cells.get(column), isHead)),
                    regular,
                    bold,
                    CELL,
                    widths[column] * WIDTH - 2 * CELL_PADDING));
            most = Math.max(most, lines.get(column).size());
        }
        float leading = CELL * SPACING;
        float whole = most * leading + 2 * CELL_PADDING;
        boolean isHeadRow = scope.of(1).equals("Column");
        float needed = isHeadRow ? whole + 3 * leading : Math.min(whole, TOP - BOTTOM - 60);
        if (at - needed < BOTTOM) {
            turnInTable(head, widths);
        }
        PDStructureElement row = pages.element("TR", language, table);
        List<PDStructureElement> elements = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            elements.add(cell(row, language, scope.of(column)));
        }
        for (int from = 0; from < most; ) {
            int fits = Math.max(1, (int) ((at - BOTTOM - 2 * CELL_PADDING) / leading));
            int to = Math.min(most, from + fits);
            float height = (to - from) * leading + 2 * CELL_PADDING;
            if (isHeadRow) {
                pages.adornment(content -> ground(content, height));
            }
            cells(elements, lines, from, to, widths, isHeadRow);
            at -= height;
            pages.adornment(content -> rule(content, at));
            from = to;
            if (from < most) {
                turnInTable(head, widths);
            }
        }
    }

    private void cells(
            List<PDStructureElement> elements,
            List<List<List<Run>>> lines,
            int from,
            int to,
            float[] widths,
            boolean isHeadRow)
            throws IOException {
        float left = LEFT;
        for (int column = 0; column < elements.size(); column++) {
            List<List<Run>> all = lines.get(column);
            List<List<Run>> some = all.subList(Math.min(from, all.size()), Math.min(to, all.size()));
            float x = left + CELL_PADDING;
            float top = at - CELL_PADDING;
            if (!some.isEmpty()) {
                pages.draw(elements.get(column), content -> {
                    float y = top - CELL;
                    for (List<Run> line : some) {
                        line(content, line, CELL, isHeadRow ? MUTED : TEXT, x, y);
                        y -= CELL * SPACING;
                    }
                });
            }
            left += widths[column] * WIDTH;
        }
    }

    private PDStructureElement cell(PDStructureElement row, String language, String scope) {
        PDStructureElement element = pages.element(scope.isEmpty() ? "TD" : "TH", language, row);
        if (!scope.isEmpty()) {
            COSDictionary attributes = new COSDictionary();
            attributes.setName(COSName.O, "Table");
            attributes.setName(COSName.getPDFName("Scope"), scope);
            element.getCOSObject().setItem(COSName.A, attributes);
        }
        return element;
    }

    /** The heads of the columns come again, for the eye. */
    private void turnInTable(List<String> head, float[] widths) throws IOException {
        turn();
        if (head.isEmpty()) {
            pages.adornment(content -> rule(content, at));
            return;
        }
        float height = CELL * SPACING + 2 * CELL_PADDING;
        pages.adornment(content -> {
            ground(content, height);
            float left = LEFT;
            for (int column = 0; column < head.size(); column++) {
                List<List<Run>> lines = RunLines.of(
                        List.of(Run.bold(head.get(column))),
                        regular,
                        bold,
                        CELL,
                        widths[column] * WIDTH - 2 * CELL_PADDING);
                line(content, lines.get(0), CELL, MUTED, left + CELL_PADDING, at - CELL_PADDING - CELL);
                left += widths[column] * WIDTH;
            }
        });
        at -= height;
        pages.adornment(content -> rule(content, at));
    }

    /** A picture, as large as fits, with the words that stand for it. */
    public void picture(String language, String words, PDImageXObject picture) throws IOException {
        float scale = Math.min(WIDTH / picture.getWidth(), HIGHEST_PICTURE / picture.getHeight());
        float width = picture.getWidth() * scale;
        float height = picture.getHeight() * scale;
        if (at - height < BOTTOM) {
            turn();
        }
        float bottom = at - height;
        pages.figure(language, words, content -> content.drawImage(picture, LEFT, bottom, width, height));
        at = bottom - GAP;
    }

    /**
     * A QR code in the upper right corner of a place; the flow does not go around it.
     *
     * @param size of its black part, in points
     */
    public void code(String language, String words, QrCode code, float top, float size) throws IOException {
        float module = size / (code.size() - 2 * QrCode.QUIET);
        float left = RIGHT - size - module * QrCode.QUIET;
        float above = top + module * QrCode.QUIET;
        pages.figure(language, words, content -> {
            content.setNonStrokingColor(TEXT);
            for (QrCode.Stretch stretch : code.stretches()) {
                content.addRect(
                        left + stretch.column() * module,
                        above - (stretch.row() + 1) * module,
                        stretch.length() * module,
                        module);
            }
            content.fill();
        });
    }

    /** Writes a line at the foot of every page; call once, after the last part. */
    public void feet(Foot foot) throws IOException {
        pages.onEach((content, number, count) -> {
            rule(content, BOTTOM - 16);
            List<Run> line = List.of(Run.plain(regular.printable(foot.of(number, count))));
            line(content, line, 8, MUTED, LEFT, BOTTOM - 30);
        });
    }

    private void lines(
            PDStructureElement element, List<List<Run>> lines, float size, float leading, Color color, float left)
            throws IOException {
        for (int from = 0; from < lines.size(); ) {
            int fits = (int) ((at - BOTTOM) / leading);
            if (fits < 1) {
                turn();
                continue;
            }
            List<List<Run>> some = lines.subList(from, Math.min(lines.size(), from + fits));
            float top = at;
            pages.draw(element, content -> {
                float y = top - size;
                for (List<Run> line : some) {
                    line(content, line, size, color, left, y);
                    y -= leading;
                }
            });
            at -= some.size() * leading;
            from += some.size();
        }
    }

    private void line(PDPageContentStream content, List<Run> line, float size, Color color, float x, float y)
            throws IOException {
        if (line.isEmpty()) {
            return;
        }
        content.setNonStrokingColor(color);
        content.beginText();
        content.newLineAtOffset(x, y);
        for (Run run : line) {
            content.setFont((run.isBold() ? bold : regular).font(), size);
            content.showText(run.text());
        }
        content.endText();
    }

    private void turn() throws IOException {
        pages.turn();
        at = TOP;
    }

    private static void rule(PDPageContentStream content, float y) throws IOException {
        content.setStrokingColor(LINE);
        content.setLineWidth(0.6f);
        content.moveTo(LEFT, y);
        content.lineTo(RIGHT, y);
        content.stroke();
    }

    private void ground(PDPageContentStream content, float height) throws IOException {
        content.setNonStrokingColor(QUIET);
        content.addRect(LEFT, at - height, WIDTH, height);
        content.fill();
    }

    /**
     * A point of a list.
     *
     * @param mark before it, such as {@code 1.}
     * @param points below it
     */
    public record Point(String mark, List<Run> runs, List<Point> points) {

        public Point {
            runs = List.copyOf(runs);
            points = List.copyOf(points);
        }

        /** The mark of points without an order. */
        public static final String DOT = "•";

        /** The mark of a number. */
        public static String numbered(int number) {
            return String.format(Locale.ROOT, "%d.", number);
        }
    }

    /** What stands at the foot of a page. */
    public interface Foot {
        String of(int page, int pages);
    }

    private interface Scope {
        String of(int column);
    }
}
