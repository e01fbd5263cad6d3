package kz.undeu.escalation.statement;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.client.ClientId;

/**
 * That a case was registered by a signed statement, which {@code GET .../registration/statement} hands out.
 *
 * @param client the machine whose key signed it
 */
@Serdeable
public record SignedRegistrationView(ClientId client, Instant receivedAt) {

    static SignedRegistrationView of(StatementView statement) {
        return new SignedRegistrationView(statement.client(), statement.receivedAt());
    }
}
