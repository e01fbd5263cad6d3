package kz.undeu.signature;

import java.util.Arrays;
import java.util.Base64;

/** What the event log publishes of a signature: 32 bytes that tell nothing without the nonce and the tag. */
final class Commitment {

    private final byte[] bytes;

    private Commitment(byte[] bytes) {
        this.bytes = bytes;
    }

    static Commitment ofBytes(byte[] bytes) {
        return new Commitment(bytes.clone());
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String base64Url() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Commitment commitment && Arrays.equals(bytes, commitment.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
