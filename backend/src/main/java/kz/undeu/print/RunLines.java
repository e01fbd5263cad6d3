package kz.undeu.print;

import java.util.ArrayList;
import java.util.List;

/** Breaks words of two looks into lines that fit; a word that is longer than a line is cut. */
final class RunLines {

    private final PrintFont regular;
    private final PrintFont bold;
    private final float size;
    private final float width;
    private final List<List<Run>> lines = new ArrayList<>();
    private List<Run> line = new ArrayList<>();
    private float used;

    private RunLines(PrintFont regular, PrintFont bold, float size, float width) {
        this.regular = regular;
        this.bold = bold;
        this.size = size;
        this.width = width;
    }

    /**
     * The lines of a text.
     *
     * @param size in points
     * @param width in points
     */
    static List<List<Run>> of(List<Run> runs, PrintFont regular, PrintFont bold, float size, float width) {
        RunLines broken = new RunLines(regular, bold, size, width);
        boolean isSpaced = false;
        for (Run run : runs) {
            isSpaced = broken.add(run, isSpaced);
        }
        if (!broken.line.isEmpty()) {
            broken.end();
        }
        return broken.lines;
    }

    /** Whether the next run is apart from this one. */
    private boolean add(Run run, boolean isSpaced) {
        boolean spaced = isSpaced;
        int from = 0;
        String text = run.text();
        for (int at = 0; at <= text.length(); at++) {
            boolean ends = at == text.length();
            if (ends || text.charAt(at) == '\n' || isSpace(text.charAt(at))) {
                if (at > from) {
                    word(text.substring(from, at), run.isBold(), spaced);
                    spaced = false;
                }
                if (!ends && text.charAt(at) == '\n') {
                    end();
                    spaced = false;
                } else if (!ends) {
                    spaced = true;
                }
                from = at + 1;
            }
        }
        return spaced;
    }

    private static boolean isSpace(char letter) {
        return letter == ' ' || letter == '\t' || letter == '\r';
    }

    private void word(String written, boolean isBold, boolean isSpaced) {
        PrintFont font = isBold ? bold : regular;
        String word = font.printable(written);
        String before = isSpaced && !line.isEmpty() ? " " : "";
        float length = font.width(before + word, size);
        if (used + length > width && !line.isEmpty()) {
            end();
            before = "";
            length = font.width(word, size);
        }
        if (length > width) {
            for (int end = font.fitting(word, size, width);
                    end < word.length();
                    end = font.fitting(word, size, width)) {
                append(word.substring(0, end), isBold);
                end();
                word = word.substring(end);
            }
            length = font.width(word, size);
        }
        append(before + word, isBold);
        used += length;
    }

    private void append(String text, boolean isBold) {
        int last = line.size() - 1;
        if (last >= 0 && line.get(last).isBold() == isBold) {
            line.set(last, new Run(line.get(last).text() + text, isBold));
        } else {
            line.add(new Run(text, isBold));
        }
    }

    private void end() {
        if (!line.isEmpty() || !lines.isEmpty()) {
            lines.add(line);
        }
        line = new ArrayList<>();
        used = 0;
    }
}
