package kz.undeu.catalog.stream;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * Bounds of the live counts.
 *
 * @param most streams in this process at the same time; one more is answered 503, and its reader asks every few seconds
 *     as before
 * @param heartbeat after which time without a change the count is told again, so that nobody in between takes the
 *     connection for dead
 * @param patience how long a reader may not take what is sent before it is dropped
 */
@ConfigurationProperties("undeu.streams")
record StreamConfiguration(
        @Bindable(defaultValue = "10000") @Min(1) int most,
        @NotNull @Bindable(defaultValue = "15s") Duration heartbeat,
        @NotNull @Bindable(defaultValue = "30s") Duration patience) {}
