package kz.undeu.catalog.poster;

import java.util.List;

/**
 * Lines of one size.
 *
 * @param size in points
 * @param leading from line to line, in points
 */
record TextBlock(PosterFont font, float size, float leading, List<String> lines) {

    TextBlock {
        lines = List.copyOf(lines);
    }

    /** Set as large as fits into a box, measured; at the smallest size it may be higher than the box. */
    static TextBlock fitted(
            PosterFont font, String text, float largest, float smallest, float spacing, float width, float height) {
        String printable = font.printable(text);
        for (float size = largest; ; size--) {
            TextBlock block = new TextBlock(font, size, size * spacing, font.lines(printable, size, width));
            if (block.height() <= height || size - 1 < smallest) {
                return block;
            }
        }
    }

    float height() {
        return lines.size() * leading;
    }
}
