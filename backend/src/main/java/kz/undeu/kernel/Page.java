package kz.undeu.kernel;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * One page of a list.
 *
 * @param items the items of this page
 * @param next the cursor of the next page, or null on the last one
 */
@Serdeable
public record Page<T>(
        List<T> items,

        @Nullable @Schema(example = "NDk4ODc5OjkzNjE6OGhlNzV6NTFueA")
        String next) {

    /** How many items a page may have unless its list says otherwise. */
    public static final int MOST = 100;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Checks how many items somebody asks for.
     *
     * @throws Refusal INPUT_INVALID when it is not 1 to {@link #MOST}
     */
    public static void checkLimit(int limit) {
        checkLimit(limit, MOST);
    }

    /**
     * The same for a list whose pages are smaller.
     *
     * @throws Refusal INPUT_INVALID when it is not 1 to the most
     */
    public static void checkLimit(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw Refusal.of(
                    CommonRefusal.INPUT_INVALID, List.of(new Violation("limit", "OUT_OF_RANGE", "1 to " + most)));
        }
    }
}
