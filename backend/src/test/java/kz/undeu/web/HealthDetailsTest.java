package kz.undeu.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.endpoint.health.HealthLevelOfDetail;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.runtime.ApplicationConfiguration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class HealthDetailsTest {

    private static final HealthStatus DEGRADED = new HealthStatus("DEGRADED", "as an alarm has it", null, 500);

    private final HealthDetails details = new HealthDetails(new ApplicationConfiguration());

    @Test
    void whatIsWellIsNotMentioned() {
        HealthResult health = health(part("jdbc", HealthStatus.UP), part("recount", HealthStatus.UP));
        assertThat(health.getStatus()).isEqualTo(HealthStatus.UP);
        assertThat(health.getDetails()).isNull();
        assertThat(health.getName()).isNull();
    }

    @Test
    void anAlarmTellsItsNumbers() {
        HealthResult health = health(part("jdbc", HealthStatus.UP), part("recount", DEGRADED));
        assertThat(health.getStatus()).isEqualTo(DEGRADED);
        Map<?, ?> told = (Map<?, ?>) health.getDetails();
        assertThat(told).hasSize(1);
        HealthResult recount = (HealthResult) told.get("recount");
        assertThat(recount.getStatus()).isEqualTo(DEGRADED);
        assertThat(recount.getDetails()).isEqualTo(Map.of("of", "recount"));
    }

    @Test
    void ofTheFrameworkOnlyNameAndStatusAreTold() {
        HealthResult health = health(part("jdbc", HealthStatus.DOWN), part("recount", DEGRADED));
        assertThat(health.getStatus()).isEqualTo(HealthStatus.DOWN);
        HealthResult database = (HealthResult) ((Map<?, ?>) health.getDetails()).get("jdbc");
        assertThat(database.getStatus()).isEqualTo(HealthStatus.DOWN);
        assertThat(database.getDetails()).isNull();
    }

    private HealthResult health(HealthIndicator... parts) {
        return Mono.from(details.aggregate(parts, HealthLevelOfDetail.STATUS)).block();
    }

    private static HealthIndicator part(String name, HealthStatus status) {
        return () -> Publishers.just(
                HealthResult.builder(name, status).details(Map.of("of", name)).build());
    }
}
