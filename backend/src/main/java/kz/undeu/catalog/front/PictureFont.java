package kz.undeu.catalog.front;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font of our pages, painted as outlines: Java's own fonts need libraries of the system that a server often lacks. Letters
 * that the font does not have are painted as a question mark.
 */
final class PictureFont {

    private static final int INSTEAD = '?';
    private static final String CUT = "\u2026";

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final float units;

    private PictureFont(TrueTypeFont font) throws IOException {
        this.font = font;
        this.letters = font.getUnicodeCmapLookup();
        this.units = font.getUnitsPerEm();
    }

    static PictureFont load(String file) {
        try (InputStream stream = PictureFont.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no font " + file);
            }
            return new PictureFont(new TTFParser().parse(new RandomAccessReadBuffer(stream)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In pixels. */
    float width(String text, float size) {
        return (float) text.codePoints()
                        .mapToLong(letter -> advance(glyph(letter)))
                        .sum()
                * size
                / units;
    }

    /** With its left end and the line that it stands on at a place. */
    void draw(Graphics2D graphics, String text, float size, float x, float y) {
        float at = x;
        float scale = size / units;
        for (int letter : text.codePoints().toArray()) {
            int glyph = glyph(letter);
            GeneralPath outline = outline(glyph);
            if (outline != null) {
                AffineTransform place = AffineTransform.getTranslateInstance(at, y);
                place.scale(scale, -scale);
                graphics.fill(outline.createTransformedShape(place));
            }
            at += advance(glyph) * scale;
        }
    }

    /** Breaks a text into lines that fit; a word that is longer than a line is cut. */
    List<String> lines(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = fitting(word, size, width);
        }
        lines.add(line);
        return lines;
    }

    /** The text, or as much of it as fits with a sign that more follows. */
    String fitting(String text, float size, float width) {
        return width(text, size) <= width ? text : cut(text, size, width);
    }

    /** As much of the text as fits with a sign that more follows. */
    String cut(String text, float size, float width) {
        String rest = text;
        while (!rest.isEmpty() && width(rest + CUT, size) > width) {
            rest = rest.substring(0, rest.offsetByCodePoints(rest.length(), -1)).stripTrailing();
        }
        return rest + CUT;
    }

    private int glyph(int letter) {
        // What breaks a line in a text is a space in a picture; the narrow one in numbers is in no font.
        int found = letters.getGlyphId(Character.isWhitespace(letter) || Character.isSpaceChar(letter) ? ' ' : letter);
        return found == 0 ? letters.getGlyphId(INSTEAD) : found;
    }

    private int advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GeneralPath outline(int glyph) {
        try {
            GlyphData found = font.getGlyph().getGlyph(glyph);
            return found == null ? null : found.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
