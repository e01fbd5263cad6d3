package kz.undeu.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Every unkeyed hash that an attacker would try of the IINs somebody may have whose birth date and century they know.
 * Known by its first eight bytes, which is enough: by chance not one of them turns up in a terabyte.
 */
final class Hashes {

    private static final int NUMBERS = 100_000;
    private static final int PREFIX = Long.BYTES;

    private final long[] prefixes;

    private Hashes(long[] prefixes) {
        this.prefixes = prefixes;
    }

    /** @param start birth date and century of one person: the first seven digits of their IIN */
    static Hashes ofAllThatStartWith(String... start) {
        try {
            MessageDigest[] digests = {
                MessageDigest.getInstance("SHA-256"),
                MessageDigest.getInstance("SHA-1"),
                MessageDigest.getInstance("MD5")
            };
            // A key is filled up with zeros, so this is the empty one, which Java does not take.
            Mac emptyKey = Mac.getInstance("HmacSHA256");
            emptyKey.init(new SecretKeySpec(new byte[1], "HmacSHA256"));
            long[] prefixes = new long[start.length * NUMBERS * (digests.length + 1)];
            int next = 0;
            for (String each : start) {
                byte[] iin = (each + "00000").getBytes(StandardCharsets.US_ASCII);
                for (int number = 0; number < NUMBERS; number++) {
                    int rest = number;
                    for (int at = 11; at > 6; at--) {
                        iin[at] = (byte) ('0' + rest % 10);
                        rest /= 10;
                    }
                    for (MessageDigest digest : digests) {
                        prefixes[next++] = prefix(digest.digest(iin), 0);
                    }
                    prefixes[next++] = prefix(emptyKey.doFinal(iin), 0);
                }
            }
            Arrays.sort(prefixes);
            return new Hashes(prefixes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether bytes hold one of them anywhere. */
    boolean standIn(byte[] bytes) {
        for (int at = 0; at + PREFIX <= bytes.length; at++) {
            if (isOne(prefix(bytes, at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text holds one of them anywhere, written in hex or base64 of either alphabet. */
    boolean standIn(String text) {
        int hex = 0;
        int base64 = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            hex = Character.digit(c, 16) >= 0 && c < 128 ? hex + 1 : 0;
            base64 = c < 128 && (Character.isLetterOrDigit(c) || "+/-_".indexOf(c) >= 0) ? base64 + 1 : 0;
            if (hex >= 2 * PREFIX && isOne(Long.parseUnsignedLong(text, at + 1 - 2 * PREFIX, at + 1, 16))) {
                return true;
            }
            // Twelve characters are nine bytes.
            if (base64 >= 12 && isOne(prefix(decoded(text.substring(at - 11, at + 1)), 0))) {
                return true;
            }
        }
        return false;
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
    }

    private boolean isOne(long prefix) {
        return Arrays.binarySearch(prefixes, prefix) >= 0;
    }

    private static long prefix(byte[] bytes, int at) {
        long prefix = 0;
        for (int i = 0; i < PREFIX; i++) {
            prefix = prefix << 8 | bytes[at + i] & 0xff;
        }
        return prefix;
    }
}
