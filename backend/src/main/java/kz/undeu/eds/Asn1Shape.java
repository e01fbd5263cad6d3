package kz.undeu.eds;

/**
 * Looks at bytes from outside before a parser does: one ASN.1 value and nothing behind it, not nested deeper and of no
 * more parts than any real signature. Parsers descend by recursion; this does not, and takes time in proportion to the
 * length.
 */
final class Asn1Shape {

    /** A CMS with certificates, time stamps and their certificates stays below 20. */
    private static final int DEEPEST = 40;

    private static final int MOST_PARTS = 20_000;
    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_TAG = 0x1F;
    private static final int INDEFINITE = -1;

    private final byte[] bytes;
    private int at;

    private Asn1Shape(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether a parser may look at these bytes. */
    static boolean isSound(byte[] bytes) {
        try {
            return new Asn1Shape(bytes).walk();
        } catch (IndexOutOfBoundsException cutShort) {
            return false;
        }
    }

    private boolean walk() {
        // Where each open value ends; INDEFINITE for one that ends with two zeros.
        int[] ends = new int[DEEPEST];
        int depth = 0;
        int parts = 0;
        do {
            if (++parts > MOST_PARTS) {
                return false;
            }
            int limit = limit(ends, depth);
            if (depth > 0 && ends[depth - 1] == INDEFINITE && bytes[at] == 0 && bytes[at + 1] == 0) {
                at += 2;
                depth = close(ends, depth - 1);
                continue;
            }
            boolean constructed = (bytes[at] & CONSTRUCTED) != 0;
            skipTag();
            int length = length();
            if (length == INDEFINITE && !constructed) {
                return false;
            }
            if (length != INDEFINITE && length > limit - at) {
                return false;
            }
            if (!constructed) {
                at += length;
                depth = close(ends, depth);
            } else if (depth == DEEPEST) {
                return false;
            } else {
                ends[depth] = length == INDEFINITE ? INDEFINITE : at + length;
                depth = close(ends, depth + 1);
            }
        } while (depth > 0);
        return at == bytes.length;
    }

    /** Leaves every value that ends here. */
    private int close(int[] ends, int depth) {
        int open = depth;
        while (open > 0 && ends[open - 1] == at) {
            open--;
        }
        return open;
    }

    private int limit(int[] ends, int depth) {
        for (int open = depth; open > 0; open--) {
            if (ends[open - 1] != INDEFINITE) {
                return ends[open - 1];
            }
        }
        return bytes.length;
    }

    private void skipTag() {
        if ((bytes[at++] & LONG_TAG) == LONG_TAG) {
            while ((bytes[at++] & 0x80) != 0) {
                // A tag of many bytes; where they end is all that counts.
            }
        }
    }

    /** A length beyond 2^31 becomes too large for what is there, so it is refused there. */
    private int length() {
        int first = bytes[at++] & 0xFF;
        if (first < 0x80) {
            return first;
        }
        if (first == 0x80) {
            return INDEFINITE;
        }
        long length = 0;
        for (int i = first & 0x7F; i > 0; i--) {
            length = Math.min(length << 8 | (bytes[at++] & 0xFF), Integer.MAX_VALUE);
        }
        return (int) length;
    }
}
