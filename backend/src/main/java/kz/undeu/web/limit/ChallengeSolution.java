package kz.undeu.web.limit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import org.altcha.altcha.Altcha;

/** What a browser found, in the form of ALTCHA. */
@Serdeable
record ChallengeSolution(
        @Nullable String algorithm,
        @Nullable String challenge,
        @Nullable Long number,
        @Nullable String salt,
        @Nullable String signature) {

    boolean isWhole() {
        return "SHA-256".equals(algorithm) && challenge != null && number != null && salt != null && signature != null;
    }

    Altcha.Payload payload() {
        Altcha.Payload payload = new Altcha.Payload();
        payload.algorithm = algorithm;
        payload.challenge = challenge;
        payload.number = number;
        payload.salt = salt;
        payload.signature = signature;
        return payload;
    }
}
