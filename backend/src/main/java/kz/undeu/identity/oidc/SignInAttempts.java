package kz.undeu.identity.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import kz.undeu.identity.SessionConfiguration;

/**
 * The sign-ins under way. Each lies in the one cookie of its browser, so that a later one takes the place of an earlier
 * one, and any replica can finish it.
 */
@Singleton
class SignInAttempts {

    private static final int REMEMBERED = 50_000;

    private final SessionConfiguration session;
    private final OidcSettings settings;
    private final InstantSource clock;
    private final String cookieName;
    // The browser drops the cookie with the answer. Should it be kept and sent again, this replica remembers.
    private final Cache<String, Boolean> finished;

    SignInAttempts(SessionConfiguration session, OidcSettings settings, InstantSource clock) {
        this.session = session;
        this.settings = settings;
        this.clock = clock;
        this.cookieName = (session.cookieSecure() ? "__Host-" : "") + "undeu-sign-in";
        this.finished = Caffeine.newBuilder()
                .expireAfterWrite(settings.attemptLength())
                .maximumSize(REMEMBERED)
                .build();
    }

    Cookie cookie(SignInAttempt attempt) {
        return cookie(attempt.toCookie(), settings.attemptLength());
    }

    /** Takes the attempt from the browser, whatever became of it. */
    Cookie end() {
        return cookie("", Duration.ZERO);
    }

    /** What the browser has under way, right or wrong. */
    Optional<SignInAttempt> of(HttpRequest<?> request) {
        return request.getCookies().findCookie(cookieName).map(Cookie::getValue).flatMap(SignInAttempt::ofCookie);
    }

    /**
     * The attempt that a provider's answer belongs to. It can be finished once.
     *
     * @throws SignInFailed EXPIRED when there is none
     */
    SignInAttempt finish(HttpRequest<?> request, String provider, @Nullable String state) throws SignInFailed {
        SignInAttempt attempt =
                of(request).orElseThrow(() -> new SignInFailed(SignInFailure.EXPIRED, "no sign-in under way"));
        if (state == null || !isSame(attempt.state(), state)) {
            throw new SignInFailed(SignInFailure.EXPIRED, "state of another sign-in");
        }
        if (!attempt.provider().equals(provider)) {
            throw new SignInFailed(SignInFailure.PROVIDER_UNTRUSTED, "the person went to another provider");
        }
        if (attempt.begunAt().plus(settings.attemptLength()).isBefore(clock.instant())) {
            throw new SignInFailed(SignInFailure.EXPIRED, "begun too long ago");
        }
        if (finished.asMap().putIfAbsent(attempt.state(), true) != null) {
            throw new SignInFailed(SignInFailure.EXPIRED, "finished before");
        }
        return attempt;
    }

    private static boolean isSame(String ours, String theirs) {
        return MessageDigest.isEqual(ours.getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
    }

    /** Lax, because the way back from the provider is a link of another site. */
    private Cookie cookie(String value, Duration maxAge) {
        return Cookie.of(cookieName, value)
                .httpOnly(true)
                .secure(session.cookieSecure())
                .sameSite(SameSite.Lax)
                .path("/")
                .maxAge(maxAge.toSeconds());
    }
}
