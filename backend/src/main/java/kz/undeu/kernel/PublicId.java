package kz.undeu.kernel;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Makes and checks ids that may stand in an address: 10 characters of Crockford's base32, lower case, random (50 bits),
 * so that what is unlisted cannot be guessed. Source: https://www.crockford.com/base32.html
 */
public final class PublicId {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 10;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicId() {}

    public static String random() {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    public static boolean isPublicId(String text) {
        return FORM.matcher(text).matches();
    }
}
