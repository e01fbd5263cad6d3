package kz.undeu.signature;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.regex.Pattern;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;

/** Reads why somebody signs. */
final class ReasonText {

    /** One or two sentences; the column has as much room. */
    private static final int LONGEST = 300;

    /** Addresses of pages and people: what advertising lives on, and what exposes who is written about. */
    private static final Pattern ADDRESS = Pattern.compile("(?iu)\\bhttps?:|\\bwww\\.|\\S@\\S|\\bt\\.me/|\\bwa\\.me/");

    /** An IIN or the number of a phone or a card, whatever stands between the digits. */
    private static final Pattern LONG_NUMBER = Pattern.compile("(?:\\p{Nd}[\\s().-]{0,2}){10,}");

    private ReasonText() {}

    /**
     * The reason, or null where none is given.
     *
     * @throws Refusal INPUT_INVALID when it is too long or holds what is never published
     */
    static @Nullable String read(@Nullable String text) {
        if (text == null || LocalizedText.isBlank(text)) {
            return null;
        }
        String stripped = text.strip();
        if (stripped.codePointCount(0, stripped.length()) > LONGEST) {
            throw invalid("TOO_LONG", "at most " + LONGEST + " characters");
        }
        if (LocalizedText.isUnprintable(stripped)) {
            throw invalid("UNPRINTABLE", "contains control characters");
        }
        if (ADDRESS.matcher(stripped).find()) {
            throw invalid("HOLDS_ADDRESS", "contains an address of a page or a person");
        }
        if (LONG_NUMBER.matcher(stripped).find()) {
            throw invalid("HOLDS_NUMBER", "contains a number of ten digits or more");
        }
        return stripped;
    }

    private static Refusal invalid(String code, String message) {
        return Refusal.of(CommonRefusal.INPUT_INVALID, List.of(new Violation("reason", code, message)));
    }
}
