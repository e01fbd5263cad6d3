package kz.undeu.outbox;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * Something that happened and still has to be handed on.
 *
 * @param kind which handler it is for
 * @param subject the id of what it happened to
 * @param payload JSON; never holds an IIN, a person key or a tag
 * @param attempts how often handling it failed
 */
@MappedEntity("outbox")
public record OutboxEvent(
        @Id @GeneratedValue @Nullable Long id,
        String kind,
        String subject,
        String payload,
        Instant occurredAt,
        int attempts,
        Instant nextAttemptAt,
        @Nullable String lastError) {

    public static OutboxEvent of(String kind, String subject, String payload, Instant occurredAt) {
        return new OutboxEvent(null, kind, subject, payload, occurredAt, 0, occurredAt, null);
    }
}
