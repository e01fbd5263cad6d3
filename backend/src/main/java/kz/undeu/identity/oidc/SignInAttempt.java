package kz.undeu.identity.oidc;

import io.micronaut.core.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import kz.undeu.identity.AssuranceLevel;

/**
 * A sign-in under way, known to the browser that began it and to nobody else: it lies in a cookie until the provider
 * sends the browser back.
 *
 * @param state comes back with the browser; without it the answer is not to this attempt
 * @param nonce comes back inside the id token
 * @param verifier of PKCE; proves to the provider that who redeems the code is who asked for it
 * @param provider whom the person went to; the answer of another one is refused
 * @param level asked for, or null when the usual one is enough
 */
record SignInAttempt(
        String state,
        String nonce,
        String verifier,
        String provider,
        Instant begunAt,
        @Nullable AssuranceLevel level,
        ReturnPath returnPath) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int PARTS = 7;

    static SignInAttempt begin(String provider, @Nullable AssuranceLevel level, ReturnPath returnPath, Instant at) {
        return new SignInAttempt(random(), random(), random(), provider, at, level, returnPath);
    }

    String toCookie() {
        return String.join(
                ".",
                state,
                nonce,
                verifier,
                provider,
                Long.toString(begunAt.getEpochSecond()),
                level == null ? "" : level.name(),
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(returnPath.value().getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads a cookie; empty when it is none of ours. The path is checked anew: a cookie is no safer than an address. */
    static Optional<SignInAttempt> ofCookie(String cookie) {
        String[] parts = cookie.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SignInAttempt(
                    parts[0],
                    parts[1],
                    parts[2],
                    parts[3],
                    Instant.ofEpochSecond(Long.parseLong(parts[4])),
                    parts[5].isEmpty() ? null : AssuranceLevel.valueOf(parts[5]),
                    ReturnPath.of(new String(Base64.getUrlDecoder().decode(parts[6]), StandardCharsets.UTF_8))));
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What it holds would finish the sign-in. */
    @Override
    public String toString() {
        return "sign-in with " + provider;
    }
}
