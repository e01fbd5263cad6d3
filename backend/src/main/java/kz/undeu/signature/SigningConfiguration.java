package kz.undeu.signature;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;

/**
 * Secrets and sizes of the signing path.
 *
 * @param pepper base64 of at least 32 random bytes, version 1; whoever changes it lets everybody sign once more
 * @param laterPeppers versions 2, 3 and so on, as many as of the identity pepper
 * @param batchSize signatures in one transaction at most; how many it is at the moment follows the database
 * @param queueCapacity signatures that may wait in this process; one more is answered 503 at once. Those of one petition
 *     get at most as much of it as is left free for all others
 * @param writers transactions at the same time; petitions share them fairly, and none gets more than two
 */
@ConfigurationProperties("undeu.signing")
public record SigningConfiguration(
        @NotBlank String pepper,
        @Nullable List<String> laterPeppers,
        @Bindable(defaultValue = "500") @Min(1) int batchSize,
        @Bindable(defaultValue = "20000") @Min(1) int queueCapacity,
        @Bindable(defaultValue = "4") @Min(1) int writers) {

    public SigningConfiguration {
        laterPeppers = laterPeppers == null ? List.of() : List.copyOf(laterPeppers);
    }
}
