package kz.undeu.catalog.copy;

import io.micronaut.core.annotation.Nullable;
import java.util.List;

/**
 * An agency's answer, in words of one language, for a page of a copy. Public because the template reads it.
 *
 * @param title who answered, and when
 * @param text what is said to all demands together, or null
 */
public record CopiedAnswer(String title, @Nullable String text, List<OfDemand> demands) {

    /** @param outcome in a word */
    public record OfDemand(int number, String outcome, String reasons) {}
}
