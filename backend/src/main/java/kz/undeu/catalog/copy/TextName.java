package kz.undeu.catalog.copy;

import java.util.Locale;

/** The pages of text that the build of the front end writes. */
enum TextName {
    HELP,
    VERIFY,
    PRIVACY,
    ACCESSIBILITY;

    /** The first part of its address, by which the build names it too. */
    String part() {
        return name().toLowerCase(Locale.ROOT);
    }
}
