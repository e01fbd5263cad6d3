package kz.undeu.kernel;

import java.util.Locale;
import java.util.Optional;

/** The languages of the product, in the order in which a missing text falls back. */
public enum Language {
    KK,
    RU,
    EN;

    /** The two-letter code of ISO 639-1, as it stands in addresses and JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    /** The language of a two-letter code; empty for any other text. */
    public static Optional<Language> of(String code) {
        for (Language language : values()) {
            if (language.code().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
