package kz.undeu.telemetry;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a line of the log what must never stand in one. Nothing of ours writes it; but messages of the database quote the
 * row they refuse, and those of libraries quote what they were given.
 */
final class Masking {

    private record Mask(Pattern pattern, String instead) {}

    private static final List<Mask> MASKS = List.of(
            // A key that is there already: tags and person keys are parts of keys, as bytes of any kind.
            new Mask(Pattern.compile("Duplicate entry '.*?' for key", Pattern.DOTALL), "Duplicate entry '...' for key"),
            // A session, a token of a machine. Before the digits, which may stand in one.
            new Mask(Pattern.compile("eyJ[\\w-]{8,}+\\.[\\w-]++(\\.[\\w-]*+)*+"), "[token]"),
            // A person key or a tag in hexadecimal digits; hashes of texts are as long and no loss.
            new Mask(Pattern.compile("(?<![0-9A-Fa-f])[0-9A-Fa-f]{64,}"), "[key]"),
            new Mask(Pattern.compile("(?<![0-9])[0-9]{12}(?![0-9])"), "[iin]"),
            // Looked for where a word begins only: a long line without one costs no more than its length.
            new Mask(Pattern.compile("(?<![\\w.+%-])[\\w.+%-]++@[\\w-]++(\\.[\\w-]++)+"), "[address]"));

    private Masking() {}

    static String mask(String line) {
        String masked = line;
        for (Mask mask : MASKS) {
            masked = mask.pattern.matcher(masked).replaceAll(mask.instead);
        }
        return masked;
    }
}
