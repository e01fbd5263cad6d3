package kz.undeu.web.limit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.altcha.altcha.Altcha;

/** Does what a browser does with a challenge. */
final class Solving {

    private Solving() {}

    /** The value of the header. */
    static String solve(JsonNode challenge) {
        return solution(challenge, number(challenge));
    }

    static long number(JsonNode challenge) {
        try {
            return Altcha.solveChallenge(
                            challenge.path("challenge").asText(),
                            challenge.path("salt").asText(),
                            Altcha.Algorithm.SHA256,
                            challenge.path("maxnumber").asLong(),
                            0)
                    .number;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static String solution(JsonNode challenge, long number) {
        String json = """
                {"algorithm": "%s", "challenge": "%s", "number": %d, "salt": "%s", "signature": "%s"}""".formatted(
                        challenge.path("algorithm").asText(),
                        challenge.path("challenge").asText(),
                        number,
                        challenge.path("salt").asText(),
                        challenge.path("signature").asText());
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
