package kz.undeu.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a person or a law says, in at least one language. A blank text counts as absent.
 *
 * @param kk the Kazakh text, or null
 * @param ru the Russian text, or null
 * @param en the English text, or null
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocalizedText(
        @Nullable String kk, @Nullable String ru, @Nullable String en) {

    private static final Pattern KAZAKH_LETTER =
            Pattern.compile("[әғқңөұүһі]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CYRILLIC_LETTER = Pattern.compile("\\p{IsCyrillic}");

    // Line breaks and tabs are text; other control characters and lone surrogates only confuse readers and hashes.
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    public LocalizedText {
        kk = presentOrNull(kk);
        ru = presentOrNull(ru);
        en = presentOrNull(en);
    }

    public static LocalizedText of(Language language, String text) {
        return of(Map.of(language, text));
    }

    public static LocalizedText of(Map<Language, String> texts) {
        return new LocalizedText(texts.get(Language.KK), texts.get(Language.RU), texts.get(Language.EN));
    }

    /** A text whose language nobody named: its letters tell (Kazakh letters, else Cyrillic, else Latin). */
    public static LocalizedText ofUnnamedLanguage(String text) {
        if (KAZAKH_LETTER.matcher(text).find()) {
            return of(Language.KK, text);
        }
        return of(CYRILLIC_LETTER.matcher(text).find() ? Language.RU : Language.EN, text);
    }

    /** The text in a language, or null when there is none. */
    public @Nullable String in(Language language) {
        return switch (language) {
            case KK -> kk;
            case RU -> ru;
            case EN -> en;
        };
    }

    /** The texts there are, by language. */
    public Map<Language, String> texts() {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String text = in(language);
            if (text != null) {
                texts.put(language, text);
            }
        }
        return texts;
    }

    // Not named isEmpty: the JSON library would take that for a property.
    public boolean saysNothing() {
        return kk == null && ru == null && en == null;
    }

    /** Whether a text holds characters that no person writes. */
    public boolean holdsUnprintable() {
        return texts().values().stream().anyMatch(LocalizedText::isUnprintable);
    }

    public static boolean isUnprintable(String text) {
        return UNPRINTABLE.matcher(text).find();
    }

    /** The length of its longest text, in characters as people count them. */
    public int longest() {
        return texts().values().stream()
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .max()
                .orElse(0);
    }

    private static @Nullable String presentOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
