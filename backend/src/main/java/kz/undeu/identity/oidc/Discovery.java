package kz.undeu.identity.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.time.Duration;

/**
 * Learns what a provider says of itself when somebody signs in, so that we start without the provider. One thread asks,
 * the others wait for what it learns; that it failed is remembered for a moment, so that they do not fail one after the
 * other.
 */
class Discovery {

    /** Short enough that nobody who tries again notices. */
    private static final Duration FAILURE_REMEMBERED = Duration.ofSeconds(3);

    private static final String ONLY = "";

    private final String issuer;
    private final ProviderHttp http;
    // Of one entry each.
    private final Cache<String, ProviderMetadata> known;
    private final Cache<String, SignInFailed> failed;

    Discovery(String issuer, ProviderHttp http, Duration remembered) {
        this.issuer = issuer;
        this.http = http;
        this.known = Caffeine.newBuilder().expireAfterWrite(remembered).build();
        this.failed = Caffeine.newBuilder().expireAfterWrite(FAILURE_REMEMBERED).build();
    }

    /** What is known without asking; null when the provider must be asked. */
    @Nullable
    ProviderMetadata known() {
        return known.getIfPresent(ONLY);
    }

    /**
     * What is known, else what the provider answers now.
     *
     * @throws SignInFailed PROVIDER_DOWN
     */
    synchronized ProviderMetadata ask() throws SignInFailed {
        ProviderMetadata before = known();
        if (before != null) {
            return before;
        }
        SignInFailed justNow = failed.getIfPresent(ONLY);
        if (justNow != null) {
            throw justNow;
        }
        try {
            String address =
                    (issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + ProviderMetadata.PATH;
            ProviderMetadata fresh = ProviderMetadata.parse(http.get(address), issuer, http);
            known.put(ONLY, fresh);
            return fresh;
        } catch (IOException e) {
            SignInFailed down = new SignInFailed(SignInFailure.PROVIDER_DOWN, "metadata: " + e.getMessage());
            failed.put(ONLY, down);
            throw down;
        }
    }
}
