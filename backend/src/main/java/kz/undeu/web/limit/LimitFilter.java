package kz.undeu.web.limit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Lets nobody change things, or read what is dear to read, more often than people do. Stands behind the check who is calling; blocks no thread. */
@ServerFilter({"/api/v1/**", "/data/**"})
class LimitFilter implements Ordered {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final RequestLimits limits;
    private final ClientAddresses addresses;
    private final ChallengeSwitch challenged;
    private final Challenges challenges;
    private final LimitProblems problems;

    LimitFilter(
            RequestLimits limits,
            ClientAddresses addresses,
            ChallengeSwitch challenged,
            Challenges challenges,
            LimitProblems problems) {
        this.limits = limits;
        this.addresses = addresses;
        this.challenged = challenged;
        this.challenges = challenges;
        this.problems = problems;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> filter(HttpRequest<?> request) {
        Optional<Principal> caller = request.getUserPrincipal();
        String template = BasicHttpAttributes.getUriTemplate(request).orElse("");
        boolean reads = READING.contains(request.getMethod());
        RequestLimit limit = reads
                ? RequestLimit.ofReading(template)
                : RequestLimit.of(request.getMethod(), template, caller.isPresent());
        if (limit == null || (reads && limit.per() == RequestLimit.Per.PERSON && caller.isEmpty())) {
            return null;
        }
        boolean signsIn = SignInFilter.isAttempt(request);
        if (signsIn) {
            challenged.countSignIn();
        }
        ChallengedAction action =
                signsIn ? ChallengedAction.SIGN_IN : limit == RequestLimit.SIGNATURE ? ChallengedAction.SIGN : null;
        if (action != null && challenged.isOn(action) && !challenges.isSolved(request, action)) {
            return problems.challenge(request, action);
        }
        String subject = caller.map(Principal::getName)
                .filter(person -> limit.per() == RequestLimit.Per.PERSON)
                .orElseGet(() -> SubscriberAddress.of(addresses.of(request)).value());
        Optional<Duration> wait = limits.spend(limit, subject);
        if (wait.isEmpty()) {
            return null;
        }
        if (limit == RequestLimit.MACHINE_TOKEN) {
            return problems.tooManyTokens(wait.get());
        }
        // Whoever follows a link to a file cannot solve anything.
        if (limit.per() == RequestLimit.Per.PERSON || reads || !challenged.isAllowed()) {
            return problems.tooMany(request, limit, wait.get());
        }
        return challenges.isSolved(request, ChallengedAction.SIGN_IN)
                ? null
                : problems.challenge(request, ChallengedAction.SIGN_IN);
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
