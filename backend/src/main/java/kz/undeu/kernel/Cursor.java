package kz.undeu.kernel;

import io.micronaut.core.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page begins: behind the row with this sort value and id. Opaque to clients.
 *
 * @param value the sort value of the last row of the page before
 * @param id the id of that row; breaks ties
 */
public record Cursor(long value, String id) {

    /**
     * Reads a cursor of ours.
     *
     * @throws Refusal CURSOR_INVALID when it is not one
     */
    public static Optional<Cursor> parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            int colon = plain.indexOf(':');
            if (colon < 1) {
                throw Refusal.of(CommonRefusal.CURSOR_INVALID);
            }
            return Optional.of(new Cursor(Long.parseLong(plain.substring(0, colon)), plain.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(CommonRefusal.CURSOR_INVALID);
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((value + ":" + id).getBytes(StandardCharsets.US_ASCII));
    }
}
