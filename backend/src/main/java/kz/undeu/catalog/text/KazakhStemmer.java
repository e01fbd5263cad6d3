package kz.undeu.catalog.text;

/**
 * A light stemmer for Kazakh. Kazakh glues endings in a fixed order (plural, possession, case, and behind verbs tense and
 * person), so they come off in the opposite one. It works on folded letters ({@link Letters#fold}), in which the endings
 * of the two vowel harmonies differ in a and e only, and in which a word typed with Russian letters is the same word.
 */
final class KazakhStemmer {

    private static final int SHORTEST = 3;

    private static final String[] CASES = {
        "ндаги", "ндеги", "даги", "деги", "таги", "теги", "нан", "нен", "дан", "ден", "тан", "тен", "нда", "нде", "нин",
        "дин", "тин", "мен", "бен", "пен", "да", "де", "та", "те", "га", "ге", "ка", "ке", "на", "не", "ни", "ди", "ти"
    };

    private static final String[] POSSESSIVES = {"имиз", "иниз", "миз", "низ", "син", "си", "им", "ин", "и"};

    private static final String[] PLURALS = {"лар", "лер", "дар", "дер", "тар", "тер"};

    private static final String[] MAKERS = {
        "шилик", "атин", "етин", "итин", "лик", "дик", "тик", "сиз", "ган", "ген", "кан", "кен", "илу", "ину", "лау",
        "леу", "дау", "деу", "тау", "теу", "ли", "ши", "ил", "у"
    };

    private KazakhStemmer() {}

    static String stem(String folded) {
        if (folded.length() <= SHORTEST || !Letters.hasCyrillic(folded)) {
            return folded;
        }
        String stem = without(CASES, folded);
        stem = without(POSSESSIVES, stem);
        stem = without(PLURALS, stem);
        // Words that end so by nature (мұғалім, жалақы) lose it in front of a plural or a possessive as they do
        // without.
        stem = without(POSSESSIVES, stem);
        String made = without(MAKERS, stem);
        if (!made.equals(stem)) {
            // жолаушылар, қалалықтар: what made the word may stand in front of a plural that is gone by now.
            stem = without(MAKERS, made);
        }
        return hardened(stem);
    }

    private static String without(String[] endings, String word) {
        for (String ending : endings) {
            int left = word.length() - ending.length();
            if (left >= SHORTEST && word.endsWith(ending) && hasVowel(word, left)) {
                return word.substring(0, left);
            }
        }
        return word;
    }

    /** мектебі is мектеп, азығы is азық, халқы is халық. */
    private static String hardened(String stem) {
        int last = stem.length() - 1;
        StringBuilder hard = new StringBuilder(stem);
        switch (stem.charAt(last)) {
            case 'б' -> hard.setCharAt(last, 'п');
            case 'г' -> hard.setCharAt(last, 'к');
            default -> {}
        }
        if (stem.length() > SHORTEST
                && stem.charAt(last - 1) == 'и'
                && !isVowel(stem.charAt(last))
                && !isVowel(stem.charAt(last - 2))) {
            hard.deleteCharAt(last - 1);
        }
        return hard.toString();
    }

    private static boolean hasVowel(String word, int length) {
        for (int i = 0; i < length; i++) {
            if (isVowel(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVowel(char letter) {
        return "аеоуияю".indexOf(letter) >= 0;
    }
}
