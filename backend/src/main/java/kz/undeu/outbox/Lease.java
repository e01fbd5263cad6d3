package kz.undeu.outbox;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** Which process may run a job, and until when by the clock of the database. */
@MappedEntity("lease")
record Lease(@Id String name, String holder, Instant heldUntil) {}
