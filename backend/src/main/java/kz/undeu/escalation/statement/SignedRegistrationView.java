package kz.undeu.escalation.statement;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.undeu.client.ClientId;

/**
 * That a case was registered by a signed statement, which {@code GET .../registration/statement} hands out.
 *
 * @param client the machine whose key signed it
 */
@Serdeable
@Schema(example = """
        {"client": "5d0kq2vx7m", "receivedAt": "2026-10-12T04:40:00Z"}""")
public record SignedRegistrationView(ClientId client, Instant receivedAt) {

    static SignedRegistrationView of(StatementView statement) {
        return new SignedRegistrationView(statement.client(), statement.receivedAt());
    }
}
