package kz.undeu.identity.oidc;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How we deal with every OIDC provider.
 *
 * @param timeout for one whole answer of a provider; a person waits for it, up to three times
 * @param attemptLength how long a person has at the provider
 * @param metadataLength how long a provider's description of itself is remembered
 * @param waitingAtOnce how many people may wait for one provider, on each replica; one more is told that it is down
 */
@ConfigurationProperties("undeu.identity.oidc")
record OidcSettings(
        @NotNull @Bindable(defaultValue = "10s") Duration timeout,
        @NotNull @Bindable(defaultValue = "10m") Duration attemptLength,
        @NotNull @Bindable(defaultValue = "1h") Duration metadataLength,
        @Min(1) @Bindable(defaultValue = "64") int waitingAtOnce) {}
