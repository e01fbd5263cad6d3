package kz.undeu.transparency;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Where a log serves its tiles. Source: C2SP tlog-tiles. */
final class TilePath {

    /** Hashes or entries in a full tile. */
    static final int WIDTH = 256;

    /** Levels of the tree between a tile and the one above it. */
    static final int HEIGHT = 8;

    private TilePath() {}

    /**
     * Of a tile with hashes.
     *
     * @param width 1 to 256; less than 256 makes a partial tile
     */
    static String ofHashes(int level, long index, int width) {
        return "tile/" + level + "/" + place(index, width);
    }

    /** Of a bundle of entries. */
    static String ofEntries(long index, int width) {
        return "tile/entries/" + place(index, width);
    }

    /** The folder that holds what was published of a tile while it was partial. */
    static String ofParts(String fullTile) {
        return fullTile + ".p";
    }

    /** Whether it is of a tile that still grows; others never change. */
    static boolean isPartial(String path) {
        return path.contains(".p/");
    }

    private static String place(long index, int width) {
        Deque<String> parts = new ArrayDeque<>();
        long rest = index;
        do {
            parts.addFirst((parts.isEmpty() ? "" : "x") + String.format(Locale.ROOT, "%03d", rest % 1000));
            rest /= 1000;
        } while (rest > 0);
        return String.join("/", parts) + (width == WIDTH ? "" : ".p/" + width);
    }
}
