package kz.undeu.web.limit;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
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
@Schema(example = """
        {"algorithm": "SHA-256", "challenge": "3f1c0b9f5d7b8f1d7a7f2a1f8f0c1e9e6a4d2b7c9f3e5a1d8b6c4e2f0a9d7b51",
         "maxnumber": 50000, "salt": "9f4c21d07be84a35?expires=1795954800&for=follow",
         "signature": "b4e86d0f2a715c93d1e07f4a6b8c25d9e3f01a7b4c6d8e2f5a9b0c1d3e7f4a68"}""")
record ChallengeView(String algorithm, String challenge, long maxnumber, String salt, String signature) {

    static ChallengeView of(Altcha.Challenge challenge) {
        return new ChallengeView(
                challenge.algorithm, challenge.challenge, challenge.maxnumber, challenge.salt, challenge.signature);
    }
}
