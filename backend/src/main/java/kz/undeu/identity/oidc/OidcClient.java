package kz.undeu.identity.oidc;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import io.micronaut.context.annotation.EachBean;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.oauth2.client.OauthClient;
import io.micronaut.security.oauth2.endpoint.authorization.pkce.S256PkceGenerator;
import io.micronaut.security.oauth2.url.OauthRouteUrlBuilder;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import kz.undeu.identity.AssertedIdentity;
import kz.undeu.identity.AssuranceConfiguration;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.identity.Person;
import kz.undeu.identity.Recognizing;
import kz.undeu.identity.SignInBrake;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs people in with one OIDC provider: authorization code with PKCE (S256), state and nonce. The routes and the hand
 * over to {@link SignInLanding} are the framework's. Why not its own client: docs/decisions/0012.
 */
@EachBean(OidcConfiguration.class)
class OidcClient implements OauthClient {

    private static final Logger LOG = LoggerFactory.getLogger(OidcClient.class);

    private final OidcConfiguration provider;
    private final AssuranceConfiguration assurance;
    private final ProviderHttp http;
    private final IdTokens idTokens;
    private final ClaimReading claims;
    private final Recognizing recognizing;
    private final SignInAttempts attempts;
    private final SignInLanding landing;
    private final OauthRouteUrlBuilder<HttpRequest<?>> urls;
    private final InstantSource clock;
    private final ExecutorService blocking;
    private final Discovery discovery;
    // Of threads that wait for a provider there is an end; else a slow one would take them all.
    private final Semaphore waiting;

    OidcClient(
            @Parameter OidcConfiguration provider,
            OidcSettings settings,
            AssuranceConfiguration assurance,
            ProviderHttp http,
            IdTokens idTokens,
            ClaimReading claims,
            Recognizing recognizing,
            SignInAttempts attempts,
            SignInLanding landing,
            OauthRouteUrlBuilder<HttpRequest<?>> urls,
            InstantSource clock,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.provider = provider;
        this.assurance = assurance;
        this.http = http;
        this.idTokens = idTokens;
        this.claims = claims;
        this.recognizing = recognizing;
        this.attempts = attempts;
        this.landing = landing;
        this.urls = urls;
        this.clock = clock;
        this.blocking = blocking;
        this.discovery = new Discovery(provider.issuer(), http, settings.metadataLength());
        this.waiting = new Semaphore(settings.waitingAtOnce());
    }

    @Override
    public String getName() {
        return provider.id();
    }

    /** Sends the browser to the provider. */
    @Override
    public Publisher<MutableHttpResponse<?>> authorizationRedirect(HttpRequest<?> request) {
        HttpParameters asked = request.getParameters();
        SignInAttempt attempt = SignInAttempt.begin(
                provider.id(),
                level(asked.get("level")).orElse(null),
                ReturnPath.of(asked.get("return")),
                clock.instant());
        return later(() -> {
            try {
                return redirect(request, attempt);
            } catch (SignInFailed failed) {
                tell(failed);
                return landing.failed(attempt, failed.failure());
            }
        });
    }

    /** Takes the provider's answer, which the browser brings. */
    @Override
    public Publisher<AuthenticationResponse> onCallback(HttpRequest<Map<String, Object>> request) {
        if (SignInBrake.isPulled(request)) {
            return Publishers.just(AuthenticationResponse.failure(SignInFailure.TOO_OFTEN.name()));
        }
        return later(() -> {
            try {
                landing.remember(request, finish(request));
                return AuthenticationResponse.success(provider.id());
            } catch (SignInFailed failed) {
                tell(failed);
                return AuthenticationResponse.failure(failed.failure().name());
            }
        });
    }

    /** The provider is asked on a thread that may wait. */
    private <T> Publisher<T> later(Supplier<T> work) {
        return Publishers.fromCompletableFuture(() -> CompletableFuture.supplyAsync(work, blocking));
    }

    private MutableHttpResponse<?> redirect(HttpRequest<?> request, SignInAttempt attempt) throws SignInFailed {
        ProviderMetadata before = discovery.known();
        ProviderMetadata known = before == null ? waiting(discovery::ask) : before;
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", provider.clientId());
        query.put("redirect_uri", callback(request));
        query.put("scope", String.join(" ", provider.scopes()));
        query.put("state", attempt.state());
        query.put("nonce", attempt.nonce());
        query.put("code_challenge", S256PkceGenerator.hash(attempt.verifier()));
        query.put("code_challenge_method", S256PkceGenerator.CODE_CHALLENGE_METHOD_S256);
        attempt.returnPath().language().ifPresent(language -> query.put("ui_locales", language.code()));
        List<String> words = provider.wordsFor(needed(attempt));
        if (!words.isEmpty()) {
            query.put("acr_values", String.join(" ", words));
        }
        String address = known.authorizationEndpoint();
        return HttpResponse.status(HttpStatus.SEE_OTHER)
                .header(
                        HttpHeaders.LOCATION,
                        URI.create(address + (address.contains("?") ? "&" : "?") + ProviderHttp.encoded(query))
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .cookie(attempts.cookie(attempt));
    }

    private Person finish(HttpRequest<?> request) throws SignInFailed {
        SignInAttempt attempt = attempts.finish(request, provider.id(), once(request.getParameters(), "state"));
        return recognizing.recognize(waiting(() -> asserted(request, attempt)));
    }

    private AssertedIdentity asserted(HttpRequest<?> request, SignInAttempt attempt) throws SignInFailed {
        HttpParameters said = request.getParameters();
        ProviderMetadata known = discovery.ask();
        checkIssuer(said, known);
        if (said.contains("error")) {
            throw refused(once(said, "error"));
        }
        String code = once(said, "code");
        if (code == null) {
            throw new SignInFailed(SignInFailure.PROVIDER_UNTRUSTED, "neither code nor error");
        }
        String token = redeem(code, attempt, known, callback(request));
        JWTClaimsSet told = idTokens.verify(token, known, provider.clientId(), attempt.nonce());
        AssertedIdentity asserted = claims.read(told, provider);
        if (!asserted.level().isAtLeast(needed(attempt))) {
            throw new SignInFailed(SignInFailure.LEVEL_TOO_LOW, asserted.level() + " instead of " + needed(attempt));
        }
        return asserted;
    }

    /** Does what may wait for the provider, unless too many do already. */
    private <T> T waiting(Asking<T> work) throws SignInFailed {
        if (!waiting.tryAcquire()) {
            throw new SignInFailed(SignInFailure.PROVIDER_DOWN, "too many wait for it");
        }
        try {
            return work.answer();
        } finally {
            waiting.release();
        }
    }

    /** RFC 9207: the answer names who gave it, so that one provider's answer is not taken for another's. */
    private static void checkIssuer(HttpParameters said, ProviderMetadata known) throws SignInFailed {
        boolean isNamed = said.contains("iss");
        if (isNamed ? !known.issuer().equals(once(said, "iss")) : known.namesItselfInResponses()) {
            throw new SignInFailed(SignInFailure.PROVIDER_UNTRUSTED, "the answer is of another issuer");
        }
    }

    private static SignInFailed refused(@Nullable String error) {
        if (error == null) {
            return new SignInFailed(SignInFailure.PROVIDER_REFUSED, "an error of many names");
        }
        return switch (error) {
            case "access_denied", "login_required", "interaction_required" ->
                new SignInFailed(SignInFailure.CANCELLED, "cancelled");
            case "server_error", "temporarily_unavailable" ->
                new SignInFailed(SignInFailure.PROVIDER_DOWN, "not able now");
            case "unmet_authentication_requirements" ->
                new SignInFailed(SignInFailure.LEVEL_TOO_LOW, "cannot give the level");
            default -> new SignInFailed(SignInFailure.PROVIDER_REFUSED, "error");
        };
    }

    private String redeem(String code, SignInAttempt attempt, ProviderMetadata known, String callback)
            throws SignInFailed {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", callback);
        form.put("code_verifier", attempt.verifier());
        String authorization = null;
        if (provider.clientSecret() == null) {
            form.put("client_id", provider.clientId());
        } else if (known.takesSecretInBodyOnly()) {
            form.put("client_id", provider.clientId());
            form.put("client_secret", provider.clientSecret());
        } else {
            authorization = basic(provider.clientId(), provider.clientSecret());
        }
        try {
            ProviderHttp.Answer answer = http.post(known.tokenEndpoint(), form, authorization);
            if (answer.status() >= 500) {
                throw new SignInFailed(SignInFailure.PROVIDER_DOWN, "token: status " + answer.status());
            }
            if (answer.status() != 200) {
                throw new SignInFailed(SignInFailure.PROVIDER_REFUSED, "token: status " + answer.status());
            }
            String token = JSONObjectUtils.getString(JSONObjectUtils.parse(answer.body()), "id_token");
            if (token == null) {
                throw new SignInFailed(SignInFailure.PROVIDER_UNTRUSTED, "no id token");
            }
            return token;
        } catch (IOException e) {
            throw new SignInFailed(SignInFailure.PROVIDER_DOWN, "token: " + e.getMessage());
        } catch (ParseException e) {
            throw new SignInFailed(SignInFailure.PROVIDER_UNTRUSTED, "token: no JSON");
        }
    }

    /** RFC 6749, 2.3.1: both halves are encoded as in a form first. */
    private static String basic(String id, String secret) {
        String both = ProviderHttp.encoded(id) + ":" + ProviderHttp.encoded(secret);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private AssuranceLevel needed(SignInAttempt attempt) {
        AssuranceLevel wanted = attempt.level();
        return wanted != null && wanted.isAtLeast(assurance.requiredLevel()) ? wanted : assurance.requiredLevel();
    }

    private String callback(HttpRequest<?> request) {
        return urls.buildCallbackUrl(request, provider.id()).toString();
    }

    /** A parameter that is there once; twice is no answer (RFC 6749, 3.1). */
    private static @Nullable String once(HttpParameters parameters, String name) {
        List<String> all = parameters.getAll(name);
        return all.size() == 1 ? all.get(0) : null;
    }

    private static Optional<AssuranceLevel> level(@Nullable String name) {
        return Arrays.stream(AssuranceLevel.values())
                .filter(level -> name != null && level.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** What a provider is asked for. */
    private interface Asking<T> {
        T answer() throws SignInFailed;
    }

    private void tell(SignInFailed failed) {
        LOG.info("Sign-in with {} failed: {}, {}", provider.id(), failed.failure(), failed.getMessage());
    }
}
