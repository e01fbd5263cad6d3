package kz.undeu.catalog.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What people do to letters: Latin ones that look Cyrillic, the wrong keyboard layout, Kazakh words in Russian or Latin
 * letters. Everything here works on lower case.
 */
final class Letters {

    /** Latin letters that look like Cyrillic ones, in one case at least. */
    private static final Map<Character, Character> LOOKALIKES = pairs("aаeеoоpрcсyуxхkкmмtтhнbвiі");

    /** Kazakh letters as they are typed where there is no Kazakh keyboard, and letters that are heard and typed alike. */
    private static final Map<Character, Character> FOLDED = pairs("әағгқкңнөоұуүуһхіиыийиёеэещш");

    private static final String LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё";

    /** The Kazakh layout has its own letters where others have digits. */
    private static final String DIGIT_KEYS = "234589-=0";

    private static final String KAZAKH_KEYS = "әіңғүұөһқ";

    private static final Map<Character, Character> TO_CYRILLIC_KEY = keys(LATIN_KEYS, RUSSIAN_KEYS);
    private static final Map<Character, Character> TO_LATIN_KEY = keys(RUSSIAN_KEYS, LATIN_KEYS);
    private static final Map<Character, Character> TO_KAZAKH_KEY =
            keys(LATIN_KEYS + DIGIT_KEYS, RUSSIAN_KEYS + KAZAKH_KEYS);

    /** Longest first. What the Kazakh alphabets of 2018 and 2021 have, and what people write in messengers. */
    private static final String[][] SOUNDS = {
        {"shch", "щ"},
        {"sch", "щ"},
        {"zh", "ж"},
        {"kh", "х"},
        {"ts", "ц"},
        {"ch", "ч"},
        {"sh", "ш"},
        {"gh", "ғ"},
        {"ya", "я"},
        {"yu", "ю"},
        {"yo", "ё"},
        {"ye", "е"},
        {"ia", "я"},
        {"iu", "ю"},
        {"ja", "жа"},
        {"ng", "ң"},
        {"a", "а"},
        {"ä", "ә"},
        {"á", "ә"},
        {"b", "б"},
        {"c", "к"},
        {"ç", "ч"},
        {"d", "д"},
        {"e", "е"},
        {"f", "ф"},
        {"g", "г"},
        {"ğ", "ғ"},
        {"ǵ", "ғ"},
        {"h", "х"},
        {"i", "и"},
        {"ı", "ы"},
        {"j", "ж"},
        {"k", "к"},
        {"l", "л"},
        {"m", "м"},
        {"n", "н"},
        {"ñ", "ң"},
        {"ń", "ң"},
        {"o", "о"},
        {"ö", "ө"},
        {"ó", "ө"},
        {"p", "п"},
        {"q", "қ"},
        {"r", "р"},
        {"s", "с"},
        {"ş", "ш"},
        {"t", "т"},
        {"u", "у"},
        {"ū", "ұ"},
        {"ü", "ү"},
        {"ú", "ү"},
        {"v", "в"},
        {"w", "ш"},
        {"x", "х"},
        {"y", "ы"},
        {"ý", "у"},
        {"z", "з"}
    };

    private Letters() {}

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static boolean isCyrillic(char letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC;
    }

    static boolean isLatin(char letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }

    static boolean hasCyrillic(String word) {
        return word.chars().anyMatch(letter -> isCyrillic((char) letter));
    }

    static boolean hasLatin(String word) {
        return word.chars().anyMatch(letter -> isLatin((char) letter));
    }

    /** In a word with letters of both scripts, those that only look Latin become Cyrillic. */
    static String oneScript(String word) {
        if (!hasCyrillic(word) || !hasLatin(word)) {
            return word;
        }
        StringBuilder one = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            one.append(LOOKALIKES.getOrDefault(letter, letter).charValue());
        }
        return one.toString();
    }

    /** The letters that are left when what is typed alike is one letter; without signs and doubled letters. */
    static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter == 'ь' || letter == 'ъ') {
                continue;
            }
            char plain = FOLDED.getOrDefault(letter, letter);
            if (!Character.isLetter(plain) || folded.isEmpty() || folded.charAt(folded.length() - 1) != plain) {
                folded.append(plain);
            }
        }
        return folded.toString();
    }

    /** What the same keys write when the Russian layout is on: ghbdtn is привет. */
    static String byRussianKeys(String latin) {
        return mapped(latin, TO_CYRILLIC_KEY);
    }

    /** What the same keys write when the Kazakh layout is on: 0fkf is қала. */
    static String byKazakhKeys(String latin) {
        return mapped(latin, TO_KAZAKH_KEY);
    }

    /** What the same keys write when the Latin layout is on: руддщ is hello. */
    static String byLatinKeys(String cyrillic) {
        return mapped(cyrillic, TO_LATIN_KEY);
    }

    /** A word in Latin letters as it sounds: mektepter is мектептер, dorogi is дороги. */
    static String bySound(String latin) {
        StringBuilder heard = new StringBuilder(latin.length());
        int at = 0;
        while (at < latin.length()) {
            int length = 0;
            for (String[] sound : SOUNDS) {
                if (latin.startsWith(sound[0], at)) {
                    heard.append(sound[1]);
                    length = sound[0].length();
                    break;
                }
            }
            if (length == 0) {
                heard.append(latin.charAt(at));
                length = 1;
            }
            at += length;
        }
        return heard.toString();
    }

    private static String mapped(String word, Map<Character, Character> letters) {
        StringBuilder mapped = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            mapped.append(letters.getOrDefault(word.charAt(i), word.charAt(i)).charValue());
        }
        return mapped.toString();
    }

    private static Map<Character, Character> pairs(String twoByTwo) {
        Map<Character, Character> map = new HashMap<>();
        for (int i = 0; i < twoByTwo.length(); i += 2) {
            map.put(twoByTwo.charAt(i), twoByTwo.charAt(i + 1));
        }
        return Map.copyOf(map);
    }

    private static Map<Character, Character> keys(String from, String to) {
        Map<Character, Character> map = new HashMap<>();
        for (int i = 0; i < from.length(); i++) {
            map.put(from.charAt(i), to.charAt(i));
        }
        return Map.copyOf(map);
    }
}
