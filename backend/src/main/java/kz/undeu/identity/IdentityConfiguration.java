package kz.undeu.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;

/**
 * The secrets of identity.
 *
 * @param pepper base64 of at least 32 random bytes, version 1; whoever changes it makes everybody a stranger
 * @param laterPeppers versions 2, 3 and so on
 * @param activateVersion the version of the peppers that what is new shall use; only ever goes up
 */
@ConfigurationProperties("undeu.identity")
public record IdentityConfiguration(
        @NotBlank String pepper,
        @Nullable List<String> laterPeppers,
        @Bindable(defaultValue = "1") @Min(1) int activateVersion) {

    public IdentityConfiguration {
        laterPeppers = laterPeppers == null ? List.of() : List.copyOf(laterPeppers);
    }
}
