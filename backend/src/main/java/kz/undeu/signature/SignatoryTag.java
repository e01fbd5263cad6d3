package kz.undeu.signature;

import java.util.Arrays;
import java.util.Base64;

/**
 * Who signed a petition, without saying who and of no use for any other petition: 32 bytes. Never printed;
 * {@code toString} hides it.
 */
final class SignatoryTag {

    private final byte[] bytes;

    private SignatoryTag(byte[] bytes) {
        this.bytes = bytes;
    }

    static SignatoryTag ofBytes(byte[] bytes) {
        return new SignatoryTag(bytes.clone());
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String base64Url() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignatoryTag tag && Arrays.equals(bytes, tag.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "signatory tag";
    }
}
