package kz.undeu.identity.eds;

import io.micronaut.context.annotation.Context;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import kz.undeu.eds.WhenEdsIsOn;
import kz.undeu.identity.Pepper;
import kz.undeu.kernel.Refusal;

/**
 * Hands out what is to be signed, and knows it again on every replica: a challenge carries its random number and time,
 * sealed with a secret that all replicas share. So asking for one writes nothing, and nobody can fill a table by asking.
 */
@Context
@WhenEdsIsOn
class Challenges {

    static final Duration LIFETIME = Duration.ofMinutes(5);
    static final int RANDOM_LENGTH = 16;

    private static final String SECRET = "undeu.eds.challenge-secret";
    private static final byte[] PURPOSE = "undeu-eds-challenge/v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PAYLOAD_LENGTH = RANDOM_LENGTH + Long.BYTES;
    private static final int SEAL_LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String host;
    private final Pepper secret;

    Challenges(EdsSignInConfiguration configuration) {
        this.host = configuration.host();
        this.secret = Pepper.ofBase64(SECRET, configuration.challengeSecret());
    }

    EdsChallenge issue(Instant at) {
        Instant issuedAt = at.truncatedTo(ChronoUnit.MILLIS);
        byte[] random = new byte[RANDOM_LENGTH];
        RANDOM.nextBytes(random);
        byte[] payload = ByteBuffer.allocate(PAYLOAD_LENGTH)
                .put(random)
                .putLong(issuedAt.toEpochMilli())
                .array();
        byte[] sealed = ByteBuffer.allocate(PAYLOAD_LENGTH + SEAL_LENGTH)
                .put(payload)
                .put(seal(payload))
                .array();
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        return new EdsChallenge(challenge, text(challenge, issuedAt));
    }

    /**
     * Knows a challenge again.
     *
     * @throws Refusal CHALLENGE_INVALID when it is none of ours, CHALLENGE_EXPIRED when it is old
     */
    Known recognize(String challenge, Instant at) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(challenge);
        } catch (IllegalArgumentException noBase64) {
            throw Refusal.of(ChallengeRefusal.CHALLENGE_INVALID);
        }
        if (sealed.length != PAYLOAD_LENGTH + SEAL_LENGTH) {
            throw Refusal.of(ChallengeRefusal.CHALLENGE_INVALID);
        }
        byte[] payload = Arrays.copyOf(sealed, PAYLOAD_LENGTH);
        if (!MessageDigest.isEqual(seal(payload), Arrays.copyOfRange(sealed, PAYLOAD_LENGTH, sealed.length))) {
            throw Refusal.of(ChallengeRefusal.CHALLENGE_INVALID);
        }
        Instant issuedAt = Instant.ofEpochMilli(ByteBuffer.wrap(payload).getLong(RANDOM_LENGTH));
        if (!issuedAt.plus(LIFETIME).isAfter(at)) {
            throw Refusal.of(ChallengeRefusal.CHALLENGE_EXPIRED);
        }
        return new Known(
                Arrays.copyOf(payload, RANDOM_LENGTH), text(challenge, issuedAt).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] seal(byte[] payload) {
        return secret.hmac(PURPOSE, host.getBytes(StandardCharsets.UTF_8), new byte[1], payload);
    }

    /** Says what signing it does, and where, so that it is of no use for anything else and nowhere else. */
    private String text(String challenge, Instant issuedAt) {
        return """
                %1$s сайтына кіру («Үндеу» петициялар платформасы)
                Осы мәтінге қол қойып, мен %1$s сайтына кіремін. Бұл петицияға қол қою емес.
                Осы мәтінді басқа сайт көрсетсе, қол қоймаңыз.

                Вход на сайт %1$s (платформа петиций «Үндеу»)
                Подписывая этот текст, я вхожу на сайт %1$s. Это не подпись под петицией.
                Если этот текст показывает другой сайт, не подписывайте его.

                Signing in to %1$s (the petition platform Undeu)
                By signing this text I sign in to %1$s. It signs no petition.
                If another site shows you this text, do not sign it.

                Уақыты / Время / Time: %2$s
                Код / Код / Code: %3$s
                """.formatted(host, issuedAt, challenge);
    }

    /** A challenge of ours that has not run out. */
    record Known(byte[] random, byte[] text) {}
}
