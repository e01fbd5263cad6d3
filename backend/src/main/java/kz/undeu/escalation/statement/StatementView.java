package kz.undeu.escalation.statement;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.undeu.client.ClientId;

/**
 * The statement by which a dossier was registered.
 *
 * @param client the machine whose key signed it
 * @param statement as it was sent: a compact JWS
 */
@Serdeable
@Schema(example = """
        {"client": "5d0kq2vx7m", "statement": "eyJhbGciOiJFZERTQSJ9.eyJudW1iZXIiOiJVTC0yMDI2LTQxNyJ9.c2lnbmF0dXJl",
         "receivedAt": "2026-10-12T04:40:00Z"}""")
public record StatementView(ClientId client, String statement, Instant receivedAt) {}
