package kz.undeu.reason;

import java.util.regex.Pattern;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

/** Reads the id of a reason as it stands in an address. */
final class ReasonNumber {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,17}");

    private ReasonNumber() {}

    /** @throws Refusal NOT_FOUND for what no reason has */
    static long parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        return Long.parseLong(text);
    }
}
