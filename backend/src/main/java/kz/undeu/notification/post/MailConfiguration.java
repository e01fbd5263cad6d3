package kz.undeu.notification.post;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;

/**
 * The mail server that takes our mail. Without a host nothing is offered by mail.
 *
 * @param from the address our mail comes from
 * @param connections at once
 * @param timeout for one answer of the server
 */
@ConfigurationProperties("undeu.mail")
@Requires(property = "undeu.mail.host")
public record MailConfiguration(
        @NotBlank String host,
        @Bindable(defaultValue = "587") @Min(1) @Max(65_535) int port,
        @Nullable String username,
        @Nullable String password,
        @Bindable(defaultValue = "STARTTLS") MailSecurity security,
        @NotBlank String from,
        @Bindable(defaultValue = "4") @Min(1) @Max(50) int connections,
        @Bindable(defaultValue = "30s") Duration timeout) {}
