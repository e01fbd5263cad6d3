package kz.undeu.web.limit;

import io.micronaut.serde.annotation.Serdeable;
import org.altcha.altcha.Altcha;

/**
 * A challenge in the form of ALTCHA: find the number whose hash after the salt is the challenge.
 *
 * @param algorithm SHA-256
 * @param challenge hex of SHA-256(salt + number)
 * @param maxnumber the number lies between 0 and this
 * @param salt goes before the number; says how long and for what the challenge holds
 * @param signature ours
 */
@Serdeable
record ChallengeView(String algorithm, String challenge, long maxnumber, String salt, String signature) {

    static ChallengeView of(Altcha.Challenge challenge) {
        return new ChallengeView(
                challenge.algorithm, challenge.challenge, challenge.maxnumber, challenge.salt, challenge.signature);
    }
}
