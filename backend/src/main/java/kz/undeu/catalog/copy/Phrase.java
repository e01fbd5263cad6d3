package kz.undeu.catalog.copy;

import io.micronaut.core.annotation.Nullable;
import kz.undeu.kernel.Language;

/**
 * A text on a page of a copy.
 *
 * @param spoken its language where that is not the page's; null where it is
 * @param path where it leads, an address of the site; null where it does not
 */
public record Phrase(
        String text, @Nullable Language spoken, @Nullable String path) {

    public static Phrase of(String text) {
        return new Phrase(text, null, null);
    }

    public Phrase leadingTo(String path) {
        return new Phrase(text, spoken, path);
    }
}
