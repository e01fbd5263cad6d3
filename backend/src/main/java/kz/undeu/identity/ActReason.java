package kz.undeu.identity;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Violation;

/** Why somebody of the staff did something, as it is typed for those who read the history. */
public final class ActReason {

    /** What the column holds. */
    public static final int LONGEST = 500;

    private static final String FIELD = "reason";

    private ActReason() {}

    /** What is wrong with a reason; nothing when it will do. */
    public static List<Violation> violations(@Nullable String typed) {
        if (typed == null || LocalizedText.isBlank(typed)) {
            return List.of(new Violation(FIELD, "REQUIRED", "why, for those who read the history"));
        }
        if (typed.strip().length() > LONGEST) {
            return List.of(new Violation(FIELD, "TOO_LONG", "at most " + LONGEST + " characters"));
        }
        return LocalizedText.isUnprintable(typed)
                ? List.of(new Violation(FIELD, "UNPRINTABLE", "contains control characters"))
                : List.of();
    }
}
