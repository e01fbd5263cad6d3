package kz.undeu.catalog.embed;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ResourceBundle;
import kz.undeu.kernel.Language;

/** What a card says, from {@code embeds_*.properties}. */
public final class CardWords {

    private CardWords() {}

    public static String of(Language language, String key) {
        return ResourceBundle.getBundle("embeds", language.locale()).getString(key);
    }

    static String of(Language language, String key, Object... values) {
        return new MessageFormat(of(language, key), language.locale()).format(values);
    }

    public static String number(Language language, long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }
}
