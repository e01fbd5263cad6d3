package kz.undeu.web;

import io.micronaut.core.annotation.Nullable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Names the bytes of an answer (RFC 9110, 8.8.3).
 *
 * @param value with its quotes, strong
 */
public record EntityTag(String value) {

    private static final int LENGTH = 16;
    private static final String WEAK = "W/";

    public static EntityTag of(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new EntityTag('"' + HexFormat.of().formatHex(digest, 0, LENGTH) + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same content in other bytes, such as compressed ones. */
    String weak() {
        return WEAK + value;
    }

    /** Whether the reader has it: If-None-Match is a list, and whoever compresses makes its tags weak. */
    public boolean isKnown(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .map(tag -> tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag)
                .anyMatch(value::equals);
    }
}
