package kz.undeu.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a person or a law says, in at least one language. A blank text, and one that shows nothing, counts as absent.
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

    // Line breaks and tabs are text; other control characters and lone surrogates only confuse readers and hashes. An
    // override of the direction of writing makes a text look like another one; Arabic and Hebrew do without it. What
    // Unicode
    // will never make a character (U+FFFE and the like) XML cannot hold, and so no feed.
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{IsNoncharacter_Code_Point}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

    private static final Pattern BETWEEN_LINES = Pattern.compile("[\\n\\t\\u2028\\u2029]");

    /**
     * Spaces and what shows nothing: format characters, the rest of Default_Ignorable_Code_Point (Unicode, DerivedCoreProperties),
     * the empty pattern of Braille and the empty head of a note.
     */
    private static final Pattern BLANK = Pattern.compile("[\\s\\x1C-\\x1F\\x85\\p{Z}\\p{Cf}"
            + "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2065\\u3164\\uFE00-\\uFE0F\\uFFA0\\uFFF0-\\uFFF8"
            + "\\x{E0000}-\\x{E0FFF}\\u2800\\x{1D159}]*");

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

    /** Whether no text of it breaks a line or has columns, as a title must not: lists and subjects of mails show one line. */
    public boolean isOneLine() {
        return texts().values().stream()
                .noneMatch(text -> BETWEEN_LINES.matcher(text).find());
    }

    /** Whether a text shows nothing, though it may have characters. Within other text the same characters are allowed. */
    public static boolean isBlank(String text) {
        return BLANK.matcher(text).matches();
    }

    /** The length of its longest text, in characters as people count them. */
    public int longest() {
        return texts().values().stream()
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .max()
                .orElse(0);
    }

    private static @Nullable String presentOrNull(@Nullable String text) {
        return text == null || isBlank(text) ? null : text.strip();
    }
}
