package kz.undeu.web.limit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.web.Problems;

/** Says that it was too often, and how to go on. */
@Singleton
class LimitProblems {

    private static final String CHALLENGES = "/api/v1/challenge?action=";

    private final Problems problems;
    private final MeterRegistry meters;

    LimitProblems(Problems problems, MeterRegistry meters) {
        this.problems = problems;
        this.meters = meters;
    }

    /** 429, with the time after which it works again. */
    HttpResponse<?> tooMany(HttpRequest<?> request, RequestLimit limit, Duration wait) {
        meters.counter("undeu.requests.limited", "limit", limit.name()).increment();
        return problems.of(request, Refusal.retryLater(CommonRefusal.RATE_LIMITED, wait));
    }

    /** 429 in the form of RFC 6749, section 5.2: it is machines that read it. */
    HttpResponse<?> tooManyTokens(Duration wait) {
        meters.counter("undeu.requests.limited", "limit", RequestLimit.MACHINE_TOKEN.name())
                .increment();
        return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .body(Map.of("error", "temporarily_unavailable", "error_description", "too many requests"));
    }

    /** 403, with the address of the challenge. */
    HttpResponse<?> challenge(HttpRequest<?> request, ChallengedAction action) {
        return problems.of(request, Refusal.of(LimitRefusal.CHALLENGE_REQUIRED))
                .header(Challenges.HEADER, CHALLENGES + action.name());
    }
}
