package kz.undeu.notification.mail;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ResourceBundle;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;

/** What our mails say, from {@code mails_*.properties}. */
@Singleton
class MailWords {

    private static final String NOTHING = "";

    /** Words with what goes into them: {0}, {1} and so on, ready to be shown. */
    String of(Language language, String key, Object... values) {
        return new MessageFormat(
                        ResourceBundle.getBundle("mails", language.locale()).getString(key), language.locale())
                .format(values);
    }

    /** A text of people, in a language or the one that is there. */
    static String of(Language language, LocalizedText text) {
        String own = text.in(language);
        return own != null ? own : text.texts().values().stream().findFirst().orElse(NOTHING);
    }

    static String number(Language language, long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** With as many places behind the comma as it has, at most four. */
    static String number(Language language, BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    static String day(Language language, LocalDate day) {
        String said = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
        // A sentence that ends with the day would end with two dots.
        return said.endsWith(" г.") ? said.substring(0, said.length() - 2) + "года" : said;
    }
}
