package kz.undeu.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import kz.undeu.identity.SessionSecrets.TokenKind;

/**
 * Reads session tokens. A page asks several times with the same one, so what a verified token says is remembered for a
 * while; whether it still holds is not, and has to be asked every time. Keeps no token: a hash leads to what it says.
 */
@Singleton
class SessionTokens {

    /** About 1 kB each. */
    private static final int REMEMBERED = 5_000;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final SessionSecrets secrets;
    private final Cache<ByteBuffer, Session> verified = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(LONGEST)
            // Tidying up takes less than handing it to another thread, which every new person would do.
            .executor(Runnable::run)
            .build();

    SessionTokens(SessionSecrets secrets) {
        this.secrets = secrets;
    }

    /** What a token says that we signed, be it over or not; empty for any other. */
    Optional<Session> read(String token) {
        // What is not ours is not remembered: anybody can make up as many as they like.
        return Optional.ofNullable(verified.get(hash(token), unknown -> verify(token)));
    }

    private Session verify(String token) {
        return secrets.verify(TokenKind.SESSION, token)
                .map(claims -> {
                    try {
                        return Session.ofClaims(claims.getClaims());
                    } catch (RuntimeException lacksAClaim) {
                        return null;
                    }
                })
                .orElse(null);
    }

    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
