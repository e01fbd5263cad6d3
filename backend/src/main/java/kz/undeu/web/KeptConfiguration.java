package kz.undeu.web;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How long public answers are given again without looking.
 *
 * @param time since the database was asked; zero only joins those who ask at the same time
 * @param megabytes that they take at most, 2^20 bytes each
 */
@ConfigurationProperties("undeu.kept")
record KeptConfiguration(
        @NotNull @Bindable(defaultValue = "1s") Duration time,
        @Bindable(defaultValue = "16") @Min(1) int megabytes) {}
