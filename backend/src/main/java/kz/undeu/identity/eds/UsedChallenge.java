package kz.undeu.identity.eds;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A challenge with which somebody signed in. */
@MappedEntity("eds_used_challenge")
record UsedChallenge(@Id byte[] challenge, Instant usedAt) {}
