package kz.undeu.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font of our pages inside a document; of its letters only those that are used go into the file. The file of the font is
 * made from the variable one of the front end, at one weight, all its scripts in one (SIL Open Font License, beside it).
 */
public final class PrintFont {

    private static final String REGULAR = "/fonts/golos-text-400.ttf";
    private static final String BOLD = "/fonts/golos-text-700.ttf";
    private static final float UNITS = 1000;
    private static final char INSTEAD = '?';

    private final PDType0Font font;

    private PrintFont(PDType0Font font) {
        this.font = font;
    }

    public static PrintFont regular(PDDocument document) {
        return load(document, REGULAR);
    }

    public static PrintFont bold(PDDocument document) {
        return load(document, BOLD);
    }

    private static PrintFont load(PDDocument document, String file) {
        try (InputStream stream = PrintFont.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no font " + file);
            }
            return new PrintFont(PDType0Font.load(document, stream, true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PDType0Font font() {
        return font;
    }

    /** In points. */
    public float width(String text, float size) {
        return units(text) / UNITS * size;
    }

    private float units(String text) {
        try {
            return font.getStringWidth(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text of people on one line, with one sign instead of letters that the font lacks: emoji, other scripts. */
    public String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.strip().replaceAll("\\s+", " ").codePoints().forEach(letter -> {
            String one = Character.toString(letter);
            boolean isReplaced = !printable.isEmpty() && printable.charAt(printable.length() - 1) == INSTEAD;
            if (has(one)) {
                printable.append(one);
            } else if (!isJoining(letter) && !isReplaced) {
                printable.append(INSTEAD);
            }
        });
        return printable.toString();
    }

    /** What only joins or changes the sign beside it, as within an emoji. */
    private static boolean isJoining(int letter) {
        int type = Character.getType(letter);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK;
    }

    private boolean has(String letter) {
        try {
            return font.encode(letter).length > 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Breaks a text into lines that fit; a word that is longer than a line is cut. */
    public List<String> lines(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String rest = word;
            String longer = line.isEmpty() ? rest : line + " " + rest;
            if (width(longer, size) <= width) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            for (int end = fitting(rest, size, width); end < rest.length(); end = fitting(rest, size, width)) {
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(rest);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** How much of a word fits; at least one letter. Looks at no letter behind those: a word may be a whole text. */
    int fitting(String word, float size, float width) {
        float units = 0;
        int end = 0;
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            units += units(word.substring(end, next));
            if (end > 0 && units / UNITS * size > width) {
                break;
            }
            end = next;
        }
        return end;
    }
}
