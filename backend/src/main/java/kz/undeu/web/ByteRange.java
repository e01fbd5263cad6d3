package kz.undeu.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a reader asks for (RFC 9110, 14.1.2). A list of several is not understood, which is allowed: whoever
 * asks for one gets the whole file.
 *
 * @param from the first byte, counted from 0
 * @param length in bytes; 0 where the file has nothing there
 */
record ByteRange(long from, long length) {

    /** More digits than these no file has, and no {@code long} could hold. */
    private static final Pattern ONE = Pattern.compile("(?i:bytes)=[ \t]*(\\d{0,18})-(\\d{0,18})[ \t]*");

    /**
     * What a header {@code Range} asks for of a file; empty when it is no range, or more than one: then it does not count.
     *
     * @param bytes the length of the file
     */
    static Optional<ByteRange> of(String header, long bytes) {
        Matcher asked = ONE.matcher(header);
        if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (asked.group(1).isEmpty()) {
            long last = Math.min(bytes, Long.parseLong(asked.group(2)));
            return Optional.of(new ByteRange(bytes - last, last));
        }
        long from = Long.parseLong(asked.group(1));
        long to = asked.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(asked.group(2));
        if (to < from) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(from, from >= bytes ? 0 : Math.min(bytes - 1, to) - from + 1));
    }

    boolean isSatisfiable() {
        return length > 0;
    }

    /** As {@code Content-Range} says it. */
    String of(long bytes) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + bytes;
    }
}
