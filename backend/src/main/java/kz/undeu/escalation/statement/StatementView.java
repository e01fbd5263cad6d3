package kz.undeu.escalation.statement;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.client.ClientId;

/**
 * The statement by which a dossier was registered.
 *
 * @param client the machine whose key signed it
 * @param statement as it was sent: a compact JWS
 */
@Serdeable
public record StatementView(ClientId client, String statement, Instant receivedAt) {}
