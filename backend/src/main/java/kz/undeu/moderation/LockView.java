package kz.undeu.moderation;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.undeu.identity.Person;

/**
 * That somebody reads a case. Who it is, other moderators need not know.
 *
 * @param mine whether it is the caller
 * @param until from when on another may read it, unless it is prolonged
 */
@Serdeable
@Schema(example = """
        {"mine": true, "until": "2026-11-27T06:40:00Z"}""")
record LockView(boolean mine, Instant until) {

    static LockView of(EditLock lock, Person moderator) {
        return new LockView(lock.holderKey().equals(moderator.key()), lock.heldUntil());
    }
}
