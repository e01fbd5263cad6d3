package kz.undeu.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * The end of one session, or of all sessions that a person had begun by then.
 *
 * @param id SHA-256 of the session id, or HMAC of the person key with a session secret; 32 bytes
 * @param forgetAt when no token can be left that it stops
 */
@MappedEntity("session_end")
record SessionEnd(@Id byte[] id, Kind kind, Instant endedAt, Instant forgetAt) {

    enum Kind {
        SESSION,
        PERSON
    }
}
