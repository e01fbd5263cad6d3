package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Violation;

/** Checks a text that somebody gives for the public, in at least one language. */
public final class GivenText {

    private GivenText() {}

    /** What is wrong with it, at most one thing: REQUIRED, TOO_LONG, UNPRINTABLE. */
    public static List<Violation> check(String field, @Nullable LocalizedText text, int longest) {
        if (text == null || text.saysNothing()) {
            return List.of(new Violation(field, "REQUIRED", "needed in at least one language"));
        }
        if (text.longest() > longest) {
            return List.of(new Violation(field, "TOO_LONG", "at most " + longest + " characters"));
        }
        return text.holdsUnprintable()
                ? List.of(new Violation(field, "UNPRINTABLE", "contains control characters"))
                : List.of();
    }
}
