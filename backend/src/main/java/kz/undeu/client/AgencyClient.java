package kz.undeu.client;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kz.undeu.identity.PersonKey;

/**
 * A machine that may act for one agency. It proves itself with the private key to its public one; we hold no secret of it.
 *
 * @param agency the slug of the agency
 * @param name for people who look at the list
 * @param publicKey a JWK by RFC 7517
 * @param createdByKey the administrator who registered it; gone when its time is over
 * @param disabledAt since when it gets and holds no token, or null
 * @param disabledByKey the administrator who disabled it; gone when its time is over
 * @param registeredAct the act that registered it, or null when that was before acts were kept
 * @param endedAct the act that disabled it, or null likewise
 */
@MappedEntity
public record AgencyClient(
        @Id ClientId id,
        String agency,
        String name,
        String publicKey,
        Instant createdAt,
        @Nullable PersonKey createdByKey,
        @Nullable Instant disabledAt,
        @Nullable PersonKey disabledByKey,
        @Nullable Long registeredAct,
        @Nullable Long endedAct) {

    boolean isEnabled() {
        return disabledAt == null;
    }
}
