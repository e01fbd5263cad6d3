package kz.undeu.client;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.undeu.agency.Agencies;
import kz.undeu.identity.ActReason;
import kz.undeu.identity.Person;
import kz.undeu.identity.RecordedActs;
import kz.undeu.identity.StaffActs;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;

/** Lets a machine act for an agency. */
@Singleton
class RegisteringClient {

    private static final int LONGEST_NAME = 100;

    private final AgencyClients clients;
    private final Agencies agencies;
    private final RecordedActs acts;
    private final TransactionOperations<Connection> transactions;

    RegisteringClient(
            AgencyClients clients,
            Agencies agencies,
            RecordedActs acts,
            TransactionOperations<Connection> transactions) {
        this.clients = clients;
        this.agencies = agencies;
        this.acts = acts;
        this.transactions = transactions;
    }

    /**
     * Registers a machine with its public key.
     *
     * @throws Refusal INPUT_INVALID
     */
    AgencyClient register(AgencyClientInput input, Person admin, Instant at) {
        List<Violation> violations = new ArrayList<>();
        if (input.agency() == null || agencies.findBySlug(input.agency()).isEmpty()) {
            violations.add(new Violation("agency", "UNKNOWN", "no such agency"));
        }
        String name = input.name() == null ? "" : input.name().strip();
        if (LocalizedText.isBlank(name) || name.length() > LONGEST_NAME || LocalizedText.isUnprintable(name)) {
            violations.add(new Violation("name", "OUT_OF_RANGE", "1 to " + LONGEST_NAME + " printable characters"));
        }
        ClientKey key = key(input.publicKey(), violations);
        violations.addAll(ActReason.violations(input.reason()));
        if (key == null || !violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
        ClientId id = ClientId.random();
        String reason = input.reason().strip();
        return transactions.executeWrite(status -> {
            long act = acts.record(StaffActs.Kind.CLIENT_REGISTERED, id.toString(), reason, admin, at);
            return clients.save(
                    new AgencyClient(id, input.agency(), name, key.json(), at, admin.key(), null, null, act, null));
        });
    }

    private static @Nullable ClientKey key(@Nullable Map<String, Object> jwk, List<Violation> violations) {
        if (jwk == null) {
            violations.add(new Violation("publicKey", "REQUIRED", "a JSON Web Key by RFC 7517"));
            return null;
        }
        try {
            return ClientKey.register(jwk);
        } catch (ClientKey.Unfit unfit) {
            violations.add(new Violation("publicKey", unfit.code(), unfit.getMessage()));
            return null;
        }
    }
}
