package kz.undeu.privacy;

import io.micronaut.serde.annotation.Serdeable;

/** What was deleted, and how many. */
@Serdeable
record DeletedFact(Held what, long count) {}
