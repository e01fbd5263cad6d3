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
    private static final Pattern ADDRESS = Pattern.compile("(?iu)\\bhttps?:|\\bwww\\.|\\S@\\S|\\bt\\.me/|\\bwa\\.me/"
            + "|[\\p{L}\\p{Nd}]\\.(?:kz|ru|com|org|net|info|biz|io|su|uz|kg|рф)(?![\\p{L}\\p{Nd}])"
            // These are words too: with a capital letter one begins the next sentence, whose space was forgotten.
            + "|[\\p{L}\\p{Nd}]\\.(?-i:me|ME|tv|TV|pro|PRO|site|SITE|online|ONLINE|shop|SHOP|store|STORE|club|CLUB|қаз|ҚАЗ)"
            + "(?![\\p{L}\\p{Nd}])");

    /** What may stand between the digits of one number. */
    private static final String BETWEEN = "[\\s\\p{Z}\\p{Pd}()./]";

    /** An IIN or the number of a phone or a card, whatever stands between the digits. */
    private static final Pattern LONG_NUMBER = Pattern.compile("(?:\\p{Nd}" + BETWEEN + "{0,3}){10,}");

    private static final String TIME = "(?:[01]?\\d|2[0-3])[.:][0-5]\\d(?!\\d)";
    private static final String TIMES = TIME + "(?:\\s?\\p{Pd}\\s?" + TIME + ")?";
    private static final String DAY_AND_MONTH = "(?:0?[1-9]|[12]\\d|3[01])[./-](?:0?[1-9]|1[0-2])";

    /**
     * A day, with a time beside it or without. By itself a time with a full stop could be the end of a phone number, and so could
     * a day whose year has two digits.
     */
    private static final Pattern MOMENT = Pattern.compile("(?<!\\d)(?:" + TIMES + "[\\s,]{1,2})?"
            + "(?:" + DAY_AND_MONTH + "[./-](?:19|20)\\d\\d"
            + "|(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])"
            + "|(?<!\\d" + BETWEEN + "{1,3})" + DAY_AND_MONTH + "\\.\\d\\d(?=[\\s,]{1,2}" + TIME + "))(?!\\d)"
            + "(?:[\\s,]{1,2}" + TIMES + ")?");

    private static final String GROUPED = "\\p{Nd}{1,3}([\\p{Zs}.])\\p{Nd}{3}(?:\\%d\\p{Nd}{3}){0,3}";

    /** How much of something there is, in groups of three digits, or from how much to how much; no part of a longer number. */
    private static final Pattern AMOUNT = Pattern.compile("(?<![\\p{Nd}+]" + BETWEEN + "{0,1})" + GROUPED.formatted(1)
            + "(?:\\p{Zs}?\\p{Pd}\\p{Zs}?" + GROUPED.formatted(2) + ")?(?!" + BETWEEN + "?\\p{Nd})");

    /** An IIN begins with a day of birth, year first, and the century. */
    private static final Pattern LIKE_IIN =
            Pattern.compile("\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[0-6]\\d{5}");

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
        if (holdsLongNumber(stripped)) {
            throw invalid("HOLDS_NUMBER", "contains a number of ten digits or more");
        }
        return stripped;
    }

    private static boolean holdsLongNumber(String text) {
        String withoutMoments = MOMENT.matcher(text).replaceAll("x");
        String rest = AMOUNT.matcher(withoutMoments)
                .replaceAll(amount -> LIKE_IIN.matcher(amount.group().replaceAll("\\P{Nd}", ""))
                                .matches()
                        ? amount.group()
                        : "x");
        return LONG_NUMBER.matcher(rest).find();
    }

    private static Refusal invalid(String code, String message) {
        return Refusal.of(CommonRefusal.INPUT_INVALID, List.of(new Violation("reason", code, message)));
    }
}
