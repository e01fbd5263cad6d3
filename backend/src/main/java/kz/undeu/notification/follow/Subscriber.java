package kz.undeu.notification.follow;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.identity.Sealed;

/**
 * An e-mail address that follows petitions, or asked to.
 *
 * @param addressHash for {@link Addresses}
 * @param address sealed, for {@link Addresses}
 * @param language two letters
 * @param askedOn the day in Almaty for which {@code asked} counts confirmations asked for
 * @param refused mails in a row that the address itself refused
 * @param mailedAt when it got the last notice, or null
 */
@MappedEntity
public record Subscriber(
        @Id long id,
        byte[] addressHash,
        Sealed address,
        String language,
        Pace pace,
        LocalDate askedOn,
        int asked,
        int refused,
        @Nullable Instant mailedAt,
        Instant createdAt) {}
