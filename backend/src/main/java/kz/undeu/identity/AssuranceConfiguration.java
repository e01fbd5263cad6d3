package kz.undeu.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;

/**
 * How surely a person must be known. A petition may require more for itself.
 *
 * @param requiredLevel below it nobody is signed in by an identity provider of the real world
 * @param signingLevel to sign a petition that requires nothing of its own
 * @param agencyLevel to register and to answer in the name of an agency
 */
@ConfigurationProperties("undeu.identity")
public record AssuranceConfiguration(
        @NotNull @Bindable(defaultValue = "SUBSTANTIAL") AssuranceLevel requiredLevel,
        @NotNull @Bindable(defaultValue = "SUBSTANTIAL") AssuranceLevel signingLevel,
        @NotNull @Bindable(defaultValue = "SUBSTANTIAL") AssuranceLevel agencyLevel) {}
