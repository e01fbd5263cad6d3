package kz.undeu.client;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.undeu.identity.RecordedAct;

/**
 * A machine of an agency.
 *
 * @param keyThumbprint tells its key, by RFC 7638
 * @param registered who registered it and why, or null when that was before it was written down
 * @param disabledAt since when it may do nothing, or null
 * @param ended who ended its access and why; null while it has access, and when that was before it was written down
 */
@Serdeable
@Schema(example = """
        {"id": "2c9r4wz8hn", "agency": "water-resources-irrigation", "name": "Құжат тізілімі",
         "keyThumbprint": "oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U", "createdAt": "2026-06-01T05:00:00Z",
         "registered": {"by": "Айнұр С.", "reason": "Система документооборота запущена"},
         "disabledAt": "2026-11-20T09:30:00Z", "ended": {"by": "Виктор Л.", "reason": "Заменена новой системой"}}""")
record AgencyClientView(
        ClientId id,
        String agency,
        String name,
        String keyThumbprint,
        Instant createdAt,
        @Nullable ClientActView registered,
        @Nullable Instant disabledAt,
        @Nullable ClientActView ended) {

    static AgencyClientView of(AgencyClient client, @Nullable RecordedAct registered, @Nullable RecordedAct ended) {
        return new AgencyClientView(
                client.id(),
                client.agency(),
                client.name(),
                ClientKey.stored(client.publicKey()).thumbprint(),
                client.createdAt(),
                ClientActView.of(registered),
                client.disabledAt(),
                ClientActView.of(ended));
    }
}
