package kz.undeu.client;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A machine of an agency.
 *
 * @param keyThumbprint tells its key, by RFC 7638
 * @param disabledAt since when it may do nothing, or null
 */
@Serdeable
record AgencyClientView(
        ClientId id,
        String agency,
        String name,
        String keyThumbprint,
        Instant createdAt,
        @Nullable Instant disabledAt) {

    static AgencyClientView of(AgencyClient client) {
        return new AgencyClientView(
                client.id(),
                client.agency(),
                client.name(),
                ClientKey.stored(client.publicKey()).thumbprint(),
                client.createdAt(),
                client.disabledAt());
    }
}
