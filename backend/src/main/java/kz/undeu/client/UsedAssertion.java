package kz.undeu.client;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** An assertion that has brought a token and brings no second one. */
@MappedEntity("client_assertion")
record UsedAssertion(@Id ClientId client, byte[] jtiSha256, Instant forgetAt) {}
