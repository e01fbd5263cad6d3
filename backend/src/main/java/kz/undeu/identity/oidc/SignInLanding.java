package kz.undeu.identity.oidc;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.handlers.RedirectingLoginHandler;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.undeu.identity.Person;
import kz.undeu.identity.Sessions;

/**
 * Where a person who was at a provider comes back: on the page they came from with a session of ours, or on the sign-in
 * page, which says what went wrong and offers all ways anew. Nothing of the provider's is kept.
 */
@Singleton
class SignInLanding implements RedirectingLoginHandler<HttpRequest<?>, MutableHttpResponse<?>> {

    private static final String PERSON = "undeu.oidc.person";

    private final Sessions sessions;
    private final SignInAttempts attempts;

    SignInLanding(Sessions sessions, SignInAttempts attempts) {
        this.sessions = sessions;
        this.attempts = attempts;
    }

    /** Hands the person over to {@link #loginSuccess}, within the request. */
    void remember(HttpRequest<?> request, Person person) {
        request.setAttribute(PERSON, person);
    }

    @Override
    public MutableHttpResponse<?> loginSuccess(Authentication authentication, HttpRequest<?> request) {
        Person person = request.getAttribute(PERSON, Person.class)
                .orElseThrow(() -> new IllegalStateException("nobody was recognized"));
        String path = attempts.of(request)
                .map(attempt -> attempt.returnPath().value())
                .orElse("/");
        return to(path).cookie(sessions.start(person, request)).cookie(attempts.end());
    }

    @Override
    public MutableHttpResponse<?> loginFailed(AuthenticationResponse response, HttpRequest<?> request) {
        SignInFailure failure =
                response.getMessage().map(SignInFailure::valueOf).orElse(SignInFailure.PROVIDER_UNTRUSTED);
        return failed(attempts.of(request).orElse(null), failure);
    }

    @Override
    public MutableHttpResponse<?> loginRefresh(
            Authentication authentication, String refreshToken, HttpRequest<?> request) {
        throw new IllegalStateException("a provider's tokens are not kept, so none is refreshed");
    }

    /** To the sign-in page with the reason, in the language and with the intent of the attempt. */
    MutableHttpResponse<?> failed(@Nullable SignInAttempt attempt, SignInFailure failure) {
        ReturnPath path = attempt == null ? ReturnPath.of(null) : attempt.returnPath();
        Map<String, String> query = new LinkedHashMap<>();
        query.put("failed", failure.name());
        if (path.language().isPresent()) {
            query.put("return", path.value());
        }
        if (attempt != null && attempt.level() != null) {
            query.put("level", attempt.level().name());
        }
        return to(path.signInPage() + "?" + ProviderHttp.encoded(query)).cookie(attempts.end());
    }

    /** With 303 a browser asks for the page, whatever it did before; the address with the code is told to nobody. */
    private static MutableHttpResponse<?> to(String path) {
        return HttpResponse.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
