package kz.undeu.identity;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;

/**
 * A replica that lacks a pepper in use would know nobody; it gets no requests until it is started anew. Nor does one that cannot
 * ask the database what is in use: an exception here would hide which other parts are not well.
 */
@Singleton
@Readiness
class PepperReadiness implements HealthIndicator {

    private final PepperVersions versions;
    private final ExecutorService blocking;

    PepperReadiness(PepperVersions versions, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.versions = versions;
        this.blocking = blocking;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.fromCompletableFuture(() -> CompletableFuture.supplyAsync(versions::knowsAll, blocking)
                .exceptionally(unknown -> false)
                .thenApply(knowsAll -> HealthResult.builder("peppers", knowsAll ? HealthStatus.UP : HealthStatus.DOWN)
                        .build()));
    }
}
