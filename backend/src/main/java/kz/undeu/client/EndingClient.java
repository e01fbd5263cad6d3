package kz.undeu.client;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import kz.undeu.identity.ActReason;
import kz.undeu.identity.Person;
import kz.undeu.identity.RecordedActs;
import kz.undeu.identity.StaffActs;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;

/** Ends that a machine may act for an agency. */
@Singleton
class EndingClient {

    private final AgencyClients clients;
    private final RecordedActs acts;
    private final TransactionOperations<Connection> transactions;

    EndingClient(AgencyClients clients, RecordedActs acts, TransactionOperations<Connection> transactions) {
        this.clients = clients;
        this.acts = acts;
        this.transactions = transactions;
    }

    /**
     * Ends it, unless it has ended: then who ended it first stays who did, and nothing is written down.
     *
     * @throws Refusal NOT_FOUND, INPUT_INVALID
     */
    AgencyClient end(ClientId id, ClientEnd end, Person admin, Instant at) {
        if (clients.findById(id).isEmpty()) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        List<Violation> violations = ActReason.violations(end.reason());
        if (!violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
        String reason = end.reason().strip();
        return transactions.executeWrite(status -> {
            // The row decides first which of two administrators at once it is, and only that one has acted.
            if (clients.disable(id, admin.key(), at) == 1) {
                clients.endedBy(id, acts.record(StaffActs.Kind.CLIENT_ENDED, id.toString(), reason, admin, at));
            }
            return clients.findById(id).orElseThrow();
        });
    }
}
