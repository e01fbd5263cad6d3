package kz.undeu.escalation.webhook;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;

/**
 * Whereto webhooks may go.
 *
 * @param plainHttp whether http will do; for trying on one machine only
 * @param allowedNetworks blocks that are reached although they are not public, such as the network that agencies share
 * @param ports of webhooks; 443 and 8443 when absent
 * @param roots files with certificates (PEM) that are trusted besides those of Java, such as those of the National
 *     Certification Centre
 * @param connecting how long connecting may take
 * @param whole how long all of it may take, whatever the other side does
 */
@ConfigurationProperties("undeu.delivery")
public record DeliveryConfiguration(
        @Bindable(defaultValue = "false") boolean plainHttp,
        @Nullable List<String> allowedNetworks,
        @Nullable List<Integer> ports,
        @Nullable List<String> roots,
        @Bindable(defaultValue = "5s") Duration connecting,
        @Bindable(defaultValue = "20s") Duration whole) {

    public DeliveryConfiguration {
        allowedNetworks = allowedNetworks == null ? List.of() : List.copyOf(allowedNetworks);
        ports = ports == null || ports.isEmpty() ? List.of(443, 8443) : List.copyOf(ports);
        roots = roots == null ? List.of() : List.copyOf(roots);
    }
}
