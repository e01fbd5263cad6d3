package kz.undeu.escalation.dossier;

import io.micronaut.core.annotation.Nullable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprints of files. */
public final class Sha256 {

    private Sha256() {}

    public static byte[] of(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 64 lower-case hex digits. */
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }

    /**
     * Whether a reader has the file already whose tag is its fingerprint.
     *
     * @param ifNoneMatch the header by which the reader says so
     */
    public static boolean isKnown(String sha256, @Nullable String ifNoneMatch) {
        return ifNoneMatch != null && ifNoneMatch.contains('"' + sha256 + '"');
    }
}
