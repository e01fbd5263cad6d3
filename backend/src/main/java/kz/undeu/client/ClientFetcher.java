package kz.undeu.client;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import kz.undeu.identity.BearerToken;
import org.reactivestreams.Publisher;

/**
 * Finds out which machine is calling. Only below the agencies' own address: everywhere else its token is nobody's, so that
 * a machine cannot sign, write or moderate whatever its token says.
 */
@Singleton
class ClientFetcher implements AuthenticationFetcher<HttpRequest<?>> {

    private static final String AGENCIES = "/api/v1/agency/";

    private final AccessTokens tokens;
    private final IssuedTokens issued;
    private final ExecutorService executor;
    private final InstantSource clock;

    ClientFetcher(
            AccessTokens tokens,
            IssuedTokens issued,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor,
            InstantSource clock) {
        this.tokens = tokens;
        this.issued = issued;
        this.executor = executor;
        this.clock = clock;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        if (!request.getPath().startsWith(AGENCIES)) {
            return Publishers.empty();
        }
        Optional<String> token = BearerToken.of(request);
        if (token.isEmpty()) {
            return Publishers.empty();
        }
        // Reads the database and may ask a provider for its keys, for which no thread of the network may wait.
        return Publishers.fromCompletableFuture(() -> CompletableFuture.supplyAsync(() -> read(token.get()), executor));
    }

    /** Null when it is nobody's: then the publisher is empty. */
    private @Nullable Authentication read(String token) {
        return tokens.read(token, clock.instant()).or(() -> issued.read(token)).orElse(null);
    }
}
