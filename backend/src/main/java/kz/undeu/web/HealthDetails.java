package kz.undeu.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.endpoint.health.HealthLevelOfDetail;
import io.micronaut.management.health.aggregator.DefaultHealthAggregator;
import io.micronaut.management.health.aggregator.HealthAggregator;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.runtime.ApplicationConfiguration;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.reactivestreams.Publisher;

/**
 * Tells with the health what is not well, so that an operator need not guess. Anybody reads it: of the framework's parts, which
 * know addresses and versions, it tells the name and the status, and of the product's own alarms the numbers behind them.
 */
@Singleton
@Replaces(DefaultHealthAggregator.class)
class HealthDetails implements HealthAggregator<HealthResult> {

    /** They count, and name neither a petition nor an agency nor a person. */
    private static final Set<String> TOLD = Set.of("recount", "calendar", "delivery");

    private final DefaultHealthAggregator whole;

    HealthDetails(ApplicationConfiguration application) {
        this.whole = new DefaultHealthAggregator(application);
    }

    @Override
    public Publisher<HealthResult> aggregate(HealthIndicator[] parts, HealthLevelOfDetail level) {
        return Publishers.map(
                whole.aggregate(parts, HealthLevelOfDetail.STATUS_DESCRIPTION_DETAILS), HealthDetails::told);
    }

    /** What makes one part of several, such as the databases. */
    @Override
    public Publisher<HealthResult> aggregate(String name, Publisher<HealthResult> parts) {
        return whole.aggregate(name, parts);
    }

    private static HealthResult told(HealthResult health) {
        Map<String, HealthResult> unwell = new TreeMap<>();
        if (health.getDetails() instanceof Map<?, ?> parts) {
            parts.forEach((name, part) -> {
                if (part instanceof HealthResult result && !HealthStatus.UP.equals(result.getStatus())) {
                    unwell.put(String.valueOf(name), told(String.valueOf(name), result));
                }
            });
        }
        return HealthResult.builder(null, health.getStatus())
                .details(unwell.isEmpty() ? null : unwell)
                .build();
    }

    private static HealthResult told(String name, HealthResult part) {
        return HealthResult.builder(null, part.getStatus())
                .details(TOLD.contains(name) ? part.getDetails() : null)
                .build();
    }
}
