package kz.undeu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionStatus;
import io.micronaut.data.connection.SynchronousConnectionManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kz.undeu.identity.Person;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WritersConnectionsTest {

    private final CountingManager manager = new CountingManager();
    private final KeptConnections pool = Product.bean(KeptConnections.class);
    private final WritersConnections writing = new WritersConnections(Product.bean(TallyWriting.class), manager, pool);
    private final Petition petition = APetition.aPetition().seeding();

    @AfterEach
    void giveBack() {
        writing.rest();
    }

    @Test
    void batchesInARowAreWrittenOnOneConnection() {
        sign();
        sign();

        assertThat(manager.given).hasSize(1);
        assertThat(manager.returned).isZero();
        assertThat(inForce()).isEqualTo(3);
    }

    @Test
    void whoRestsGivesItsConnectionBackAsItWas() throws SQLException {
        sign();
        writing.rest();
        writing.rest();

        assertThat(manager.returned).isEqualTo(1);
        ConnectionStatus<Connection> next = manager.getConnection(ConnectionDefinition.DEFAULT);
        try {
            assertThat(next.getConnection().getAutoCommit()).isTrue();
        } finally {
            manager.complete(next);
        }
    }

    @Test
    void aConnectionOnWhichABatchFailedIsNotKept() {
        sign();
        assertThatThrownBy(() -> writing.write(
                        petition.id(),
                        () -> {
                            throw new IllegalStateException("no batch");
                        },
                        false))
                .hasMessage("no batch");
        assertThat(manager.returned).isEqualTo(1);
        sign();

        assertThat(manager.given).hasSize(2);
        assertThat(inForce()).isEqualTo(3);
    }

    @Test
    void aConnectionOfBeforeALossIsNotUsedAgain() {
        sign();
        pool.replaceAfter(new IllegalStateException(new SQLNonTransientConnectionException("lost")));
        sign();

        assertThat(manager.given).hasSize(2);
        assertThat(manager.returned).isEqualTo(1);
        assertThat(inForce()).isEqualTo(3);
    }

    private void sign() {
        Person person = People.residentOf("KZ-62");
        Nonce nonce = Nonce.random();
        SignatoryTag tag = Product.bean(Commitments.class).tag(petition.id(), 1, person.key());
        TallyRequest.Sign request = new TallyRequest.Sign(
                tag,
                nonce,
                Commitments.commitment(nonce, tag),
                person.region(),
                null,
                null,
                false,
                Product.clock().instant(),
                new CompletableFuture<>());
        assertThat(writing.write(petition.id(), () -> List.of(request), false)
                        .get(0)
                        .refusal())
                .isNull();
    }

    private long inForce() {
        return Product.bean(Tallies.class)
                .findByPetition(petition.id())
                .orElseThrow()
                .inForce();
    }

    /** The product's own, and counts. */
    private static final class CountingManager implements SynchronousConnectionManager<Connection> {
        @SuppressWarnings("unchecked")
        private final SynchronousConnectionManager<Connection> real = Product.bean(SynchronousConnectionManager.class);

        private final List<Connection> given = new ArrayList<>();
        private int returned;

        @Override
        public ConnectionStatus<Connection> getConnection(ConnectionDefinition definition) {
            ConnectionStatus<Connection> status = real.getConnection(definition);
            given.add(status.getConnection());
            return status;
        }

        @Override
        public void complete(ConnectionStatus<Connection> status) {
            returned++;
            real.complete(status);
        }
    }
}
