package kz.undeu.web.limit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import kz.undeu.identity.SessionConfiguration;
import kz.undeu.identity.SignInBrake;

/**
 * Counts failed attempts to sign in, whichever way: an answer that refuses, or one that leads on without a session.
 * Whose attempts succeed are never in the way of others. Stands in front of every provider, so none can forget it.
 */
@ServerFilter({"/api/v1/auth/**", "/oauth/callback/**"})
class SignInFilter implements Ordered {

    private static final String API = "/api/v1/auth/";
    private static final String TOKEN = API + "token";
    private static final String CALLBACK = "/oauth/callback/";
    private static final String TURNED_AWAY = "undeu.sign-in-turned-away";

    private final RequestLimits limits;
    private final FailedSignIns failures;
    private final ClientAddresses addresses;
    private final ChallengeSwitch challenged;
    private final Challenges challenges;
    private final LimitProblems problems;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final String session;

    SignInFilter(
            RequestLimits limits,
            FailedSignIns failures,
            ClientAddresses addresses,
            ChallengeSwitch challenged,
            Challenges challenges,
            LimitProblems problems,
            MeterRegistry meters,
            InstantSource clock,
            SessionConfiguration configuration) {
        this.limits = limits;
        this.failures = failures;
        this.addresses = addresses;
        this.challenged = challenged;
        this.challenges = challenges;
        this.problems = problems;
        this.meters = meters;
        this.clock = clock;
        this.session = configuration.cookieName() + "=";
    }

    /**
     * Asking to sign in through our own API, whether it is a first step or the last. A machine that asks for a token is
     * nobody who signs in, and could not solve a challenge; it has a limit of its own.
     */
    static boolean isAttempt(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.POST
                && request.getPath().startsWith(API)
                && !TOKEN.equals(BasicHttpAttributes.getUriTemplate(request).orElse(""));
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> before(HttpRequest<?> request) {
        if (!limits.areOn() || !signsIn(request)) {
            return null;
        }
        Optional<Duration> wait = failures.wait(block(request), clock.instant());
        if (wait.isEmpty()) {
            return null;
        }
        boolean returns = isCallback(request);
        if (!returns && challenged.isAllowed() && challenges.isSolved(request, ChallengedAction.SIGN_IN)) {
            return null;
        }
        request.setAttribute(TURNED_AWAY, true);
        if (returns) {
            // A browser that comes back from a provider can bring no solution, and anybody can make up what it brings.
            // So the provider is not asked, and the sign-in page tells the person what there is to do.
            SignInBrake.pull(request);
            return null;
        }
        return challenged.isAllowed()
                ? problems.challenge(request, ChallengedAction.SIGN_IN)
                : problems.tooMany(request, RequestLimit.FAILED_SIGN_IN, wait.get());
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void after(HttpRequest<?> request, MutableHttpResponse<?> response) {
        // Who was turned away bears the mark, and not who was let through: a mark that got lost must not make an
        // attempt free.
        if (!signsIn(request) || request.getAttribute(TURNED_AWAY).isPresent()) {
            return;
        }
        int status = response.status().getCode();
        boolean startsSession = response.getHeaders().getAll(HttpHeaders.SET_COOKIE).stream()
                .anyMatch(cookie -> cookie.startsWith(session) && !cookie.startsWith(session + ";"));
        boolean failed = isRefusal(status) || (isCallback(request) && !startsSession && status < 500);
        if (startsSession || failed) {
            meters.counter("undeu.sign.ins", "outcome", startsSession ? "succeeded" : "failed")
                    .increment();
        }
        if (!limits.areOn()) {
            return;
        }
        if (startsSession) {
            limits.giveBack(RequestLimit.ANONYMOUS_CHANGE, block(request).value());
        } else if (failed) {
            failures.count(block(request), clock.instant());
        }
    }

    /** What the caller did wrong, unless it was only too often. */
    private static boolean isRefusal(int status) {
        return status >= 400 && status < 500 && status != 429;
    }

    private static boolean signsIn(HttpRequest<?> request) {
        return isAttempt(request) || isCallback(request);
    }

    private static boolean isCallback(HttpRequest<?> request) {
        return request.getPath().startsWith(CALLBACK);
    }

    private SubscriberAddress block(HttpRequest<?> request) {
        return SubscriberAddress.of(addresses.of(request));
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 1;
    }
}
