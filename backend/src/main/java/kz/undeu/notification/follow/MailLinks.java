package kz.undeu.notification.follow;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import kz.undeu.identity.KeyedHash;
import kz.undeu.kernel.PublicId;
import kz.undeu.petition.PetitionId;

/**
 * Makes and reads what authorizes the links in our mails. They work as long as the address follows anything: somebody who
 * digs out an old mail to unsubscribe must succeed.
 */
@Singleton
public class MailLinks {

    private static final String END = "mail-link-end";
    private static final String PREFERENCES = "mail-link-preferences";
    private static final String CONFIRMATION = "mail-link-confirmation";
    /** Version and 16 bytes: 128 bits nobody guesses. */
    private static final int MARK = Integer.BYTES + 16;

    private static final int PETITION_LENGTH = 10;
    private static final int CONFIRMATION_LENGTH = 24;

    private final KeyedHash hashes;

    MailLinks(KeyedHash hashes) {
        this.hashes = hashes;
    }

    /** Ends following, and can do nothing else. */
    public String toEnd(MailLink link) {
        return token(END, link);
    }

    Optional<MailLink> readEnd(String token) {
        return read(END, token);
    }

    /** Shows and changes what the address follows. */
    public String toPreferences(long subscriber) {
        return token(PREFERENCES, new MailLink(subscriber, null));
    }

    Optional<MailLink> readPreferences(String token) {
        return read(PREFERENCES, token);
    }

    /** A new token that confirms, from a nonce that goes into the row. */
    String toConfirm(byte[] nonce) {
        return confirmation(hashes.of(CONFIRMATION, nonce));
    }

    /** The token that confirms, made again from its row; empty when its key is gone. */
    public Optional<String> toConfirm(FollowRequest request) {
        return hashes.formsOf(CONFIRMATION, request.tokenNonce()).stream()
                .map(MailLinks::confirmation)
                .filter(token -> Arrays.equals(hashOf(token), request.tokenHash()))
                .findFirst();
    }

    /** What the row holds of a token that confirms, 32 bytes. */
    static byte[] hashOf(String confirmation) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(confirmation.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String token(String purpose, MailLink link) {
        byte[] content = content(link);
        byte[] mark = Arrays.copyOf(hashes.of(purpose, content), MARK);
        return base64(ByteBuffer.allocate(content.length + MARK)
                .put(content)
                .put(mark)
                .array());
    }

    private Optional<MailLink> read(String purpose, String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int length = bytes.length - MARK;
        if (length != Long.BYTES && length != Long.BYTES + PETITION_LENGTH) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(bytes, length);
        if (!hashes.matches(Arrays.copyOfRange(bytes, length, bytes.length), purpose, content)) {
            return Optional.empty();
        }
        String petition = new String(content, Long.BYTES, length - Long.BYTES, StandardCharsets.US_ASCII);
        return Optional.of(new MailLink(
                ByteBuffer.wrap(content).getLong(), PublicId.isPublicId(petition) ? new PetitionId(petition) : null));
    }

    private static byte[] content(MailLink link) {
        byte[] petition =
                link.petition() == null ? new byte[0] : link.petition().value().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(Long.BYTES + petition.length)
                .putLong(link.subscriber())
                .put(petition)
                .array();
    }

    private static String confirmation(byte[] hash) {
        return base64(Arrays.copyOfRange(hash, Integer.BYTES, Integer.BYTES + CONFIRMATION_LENGTH));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
