package kz.undeu.print;

import java.util.List;

/**
 * Lines of one size.
 *
 * @param size in points
 * @param leading from line to line, in points
 */
public record TextBlock(PrintFont font, float size, float leading, List<String> lines) {

    public TextBlock {
        lines = List.copyOf(lines);
    }

    /** Set as large as fits into a box, measured; at the smallest size it may be higher than the box. */
    public static TextBlock fitted(
            PrintFont font, String text, float largest, float smallest, float spacing, float width, float height) {
        String printable = font.printable(text);
        for (float size = largest; ; size--) {
            TextBlock block = new TextBlock(font, size, size * spacing, font.lines(printable, size, width));
            if (block.height() <= height || size - 1 < smallest) {
                return block;
            }
        }
    }

    public float height() {
        return lines.size() * leading;
    }
}
