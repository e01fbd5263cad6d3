package kz.undeu.catalog.embed;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * The forms in which the card is offered; each fits narrower frames too. Measured in CSS pixels with the longest titles
 * in Kazakh. The page that configures a card knows the same numbers.
 */
enum CardSize {
    /** Title and count, for a column. */
    SMALL(320, 220),
    MEDIUM(420, 460),
    /** With the summary, for the width of an article. */
    LARGE(720, 400);

    private final int width;
    private final int height;

    CardSize(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CardSize> of(String code) {
        return Arrays.stream(values()).filter(size -> size.code().equals(code)).findFirst();
    }

    /** The medium one where it fits, else the largest that does; the small one where none does. */
    static CardSize fitting(int width, int height) {
        return MEDIUM.fits(width, height)
                ? MEDIUM
                : Arrays.stream(values())
                        .filter(size -> size.fits(width, height))
                        .max(Comparator.naturalOrder())
                        .orElse(SMALL);
    }

    private boolean fits(int most, int highest) {
        return width <= most && height <= highest;
    }
}
