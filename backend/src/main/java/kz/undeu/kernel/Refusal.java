package kz.undeu.kernel;

import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.util.List;

/**
 * A rule says no. Not a failure of the program: it leaves as application/problem+json with its code and is not logged.
 * Carries no stack trace, because refusals are ordinary and a rush makes many of them.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Nobody reads more, and a list of the caller's could make the answer as long as they like. */
    private static final int MOST_VIOLATIONS = 100;

    private final transient RefusalCode code;
    private final transient List<Violation> violations;
    private final transient @Nullable Duration retryAfter;

    private Refusal(RefusalCode code, List<Violation> violations, @Nullable Duration retryAfter) {
        super(code.name(), null, false, false);
        this.code = code;
        this.violations = violations.stream().limit(MOST_VIOLATIONS).toList();
        this.retryAfter = retryAfter;
    }

    public static Refusal of(RefusalCode code) {
        return new Refusal(code, List.of(), null);
    }

    public static Refusal of(RefusalCode code, List<Violation> violations) {
        return new Refusal(code, violations, null);
    }

    public static Refusal retryLater(RefusalCode code, Duration retryAfter) {
        return new Refusal(code, List.of(), retryAfter);
    }

    public RefusalCode code() {
        return code;
    }

    public List<Violation> violations() {
        return violations;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
