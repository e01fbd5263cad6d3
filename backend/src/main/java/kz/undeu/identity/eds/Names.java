package kz.undeu.identity.eds;

import java.util.Locale;

/** Certificates shout; a name is shown as people write it. */
final class Names {

    private Names() {}

    /** {@code АЙГҮЛ} becomes {@code Айгүл}, {@code АБАЙ-ҚҰНАН} becomes {@code Абай-Құнан}; what is mixed stays. */
    static String inOrdinaryCase(String name) {
        // By no locale: the Turkish i is none of Kazakh, which is written in Cyrillic here.
        if (!name.equals(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        StringBuilder ordinary = new StringBuilder(name.length());
        boolean inWord = false;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            ordinary.append(inWord ? Character.toLowerCase(letter) : letter);
            inWord = Character.isLetter(letter) || letter == '\'' || letter == '’';
        }
        return ordinary.toString();
    }
}
