package kz.undeu.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.altcha.altcha.Altcha;

/**
 * Makes challenges and checks solutions, by the ALTCHA scheme: a browser finds a number by trying, which costs it a
 * second and us one hash. Nothing is stored of a challenge before it is solved; solved ones are remembered so that each
 * counts once, in this process: with more replicas a solution may count once on each, which is as good.
 */
@Singleton
class Challenges {

    static final String HEADER = "X-Undeu-Challenge";

    private static final String SOLVED = "undeu.challenge-solved";
    private static final String ACTION = "action";
    private static final String EXPIRES = "expires";
    private static final int LONGEST_SOLUTION = 1_000;
    // More than can be solved and sent within the length of a challenge; past it the oldest are forgotten first.
    private static final int REMEMBERED = 200_000;

    private final String key;
    private final long work;
    private final Duration length;
    private final JsonMapper json;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final Cache<String, Boolean> used;

    Challenges(
            LimitConfiguration configuration,
            LimitSecret secret,
            JsonMapper json,
            InstantSource clock,
            MeterRegistry meters) {
        this.key = HexFormat.of().formatHex(secret.keyFor("challenge"));
        this.work = configuration.challengeWork();
        this.length = configuration.challengeLength();
        this.json = json;
        this.clock = clock;
        this.meters = meters;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.used = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(length.plusSeconds(1))
                .ticker(ticker)
                .build();
    }

    ChallengeView next(ChallengedAction action) {
        Altcha.ChallengeOptions options = new Altcha.ChallengeOptions()
                .setAlgorithm(Altcha.Algorithm.SHA256)
                .setMaxNumber(work)
                .setSecureRandomNumber(true)
                .setHmacKey(key)
                .setExpires(clock.instant().plus(length).getEpochSecond())
                .addParam(ACTION, action.name());
        try {
            ChallengeView challenge = ChallengeView.of(Altcha.createChallenge(options));
            count(action, "made");
            return challenge;
        } catch (Exception e) {
            throw new IllegalStateException("no challenge can be made", e);
        }
    }

    /** Whether a request brings the solution of a challenge for this action that was not used before; it is then. */
    boolean isSolved(HttpRequest<?> request, ChallengedAction action) {
        return request.getAttribute(SOLVED, Boolean.class).orElseGet(() -> {
            boolean solved = use(request.getHeaders().get(HEADER), action);
            request.setAttribute(SOLVED, solved);
            return solved;
        });
    }

    boolean use(@Nullable String solution, ChallengedAction action) {
        if (solution == null) {
            return false;
        }
        boolean isGood = isGood(solution, action, clock.instant());
        count(action, isGood ? "solved" : "refused");
        return isGood;
    }

    private boolean isGood(String solution, ChallengedAction action, Instant at) {
        if (solution.length() > LONGEST_SOLUTION) {
            return false;
        }
        try {
            ChallengeSolution said = json.readValue(Base64.getDecoder().decode(solution), ChallengeSolution.class);
            if (said == null || !said.isWhole() || !Altcha.verifySolution(said.payload(), key, false)) {
                return false;
            }
            Map<String, String> params = Altcha.extractParams(said.salt());
            return action.name().equals(params.get(ACTION))
                    && at.getEpochSecond() <= Long.parseLong(params.getOrDefault(EXPIRES, "0"))
                    && used.asMap().putIfAbsent(said.challenge(), true) == null;
        } catch (IOException | IllegalArgumentException malformed) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException("a solution cannot be checked", e);
        }
    }

    private void count(ChallengedAction action, String outcome) {
        meters.counter("undeu.challenges", ACTION, action.name(), "outcome", outcome)
                .increment();
    }
}
