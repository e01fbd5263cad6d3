package kz.undeu.catalog.finding;

import io.micronaut.core.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

/**
 * Where a page of the list begins: behind the row with this value and id, in the order of that hour. Opaque to clients.
 * It holds nothing secret and gives nothing away, so it is checked for its form and not signed.
 *
 * @param hour whose order is read, in hours since 1970
 * @param list which list it belongs to
 * @param value of the last row of the page before
 * @param id of that row; breaks ties
 */
public record ListCursor(long hour, int list, long value, String id) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,7}):(-?\\d{1,10}):(-?\\d{1,18}):([0-9a-hjkmnp-tv-z]{10})");
    private static final int LONGEST = 100;

    /**
     * Reads a cursor of ours.
     *
     * @throws Refusal CURSOR_INVALID when it is not one
     */
    public static Optional<ListCursor> parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Matcher parts = FORM.matcher(
                    text.length() > LONGEST
                            ? ""
                            : new String(Base64.getUrlDecoder().decode(text), StandardCharsets.ISO_8859_1));
            if (!parts.matches()) {
                throw Refusal.of(CommonRefusal.CURSOR_INVALID);
            }
            return Optional.of(new ListCursor(
                    Long.parseLong(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Long.parseLong(parts.group(3)),
                    parts.group(4)));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(CommonRefusal.CURSOR_INVALID);
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((hour + ":" + list + ":" + value + ":" + id).getBytes(StandardCharsets.ISO_8859_1));
    }
}
