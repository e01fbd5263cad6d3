package kz.undeu.escalation.dossier;

import io.micronaut.core.annotation.Nullable;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;

/** How a dossier says things in a language. Writes numbers and days itself, so that no machine writes them otherwise. */
final class DossierWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss", Locale.ROOT).withZone(WorkingDays.ZONE);

    private final Language language;
    private final ResourceBundle bundle;

    DossierWords(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("dossiers", language.locale());
    }

    Language language() {
        return language;
    }

    String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }

    /** With groups of three, such as {@code 23 480}. */
    String number(long number) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('\u00A0');
        return new DecimalFormat("#,##0", symbols).format(number);
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    /** To the second, by the one time of Kazakhstan. */
    String second(Instant at) {
        return SECOND.format(at);
    }

    /** A text in this language, else in the first there is; empty for none. */
    String pick(@Nullable LocalizedText text) {
        if (text == null || text.saysNothing()) {
            return "";
        }
        return text.in(of(text));
    }

    /** The language in which a text is picked. */
    Language of(LocalizedText text) {
        return text.in(language) != null
                ? language
                : text.texts().keySet().iterator().next();
    }
}
