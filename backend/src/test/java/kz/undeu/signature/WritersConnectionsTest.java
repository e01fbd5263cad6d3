package kz.undeu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mysql.cj.jdbc.JdbcConnection;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionStatus;
import io.micronaut.data.connection.SynchronousConnectionManager;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.undeu.identity.Person;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class WritersConnectionsTest {

    private final CountedConnections connections = new CountedConnections();
    private final KeptConnections pool = Product.bean(KeptConnections.class);
    private final List<Long> used = new ArrayList<>();
    private WritersConnections writing = writing(pool);
    private final Petition petition = APetition.aPetition().seeding();
    private final ExecutorService others = Executors.newSingleThreadExecutor();

    @AfterEach
    void giveBack() {
        writing.rest();
        others.shutdownNow();
    }

    @Test
    void batchesInARowAreWrittenOnOneConnection() throws Exception {
        sign();
        sign();

        assertThat(connections.given).hasSize(1);
        assertThat(connections.returned).isZero();
        assertThat(used).hasSize(2).containsOnly(connections.given.get(0));
        assertThat(inForce()).isEqualTo(3);
    }

    @Test
    void whereSomebodyWaitsForAConnectionItIsGivenBackAfterTheBatch() throws Exception {
        try (HikariDataSource crowded = new HikariDataSource()) {
            crowded.setJdbcUrl((String) Product.database().get("datasources.default.url"));
            crowded.setUsername((String) Product.database().get("datasources.default.username"));
            crowded.setPassword((String) Product.database().get("datasources.default.password"));
            crowded.setMaximumPoolSize(1);
            writing = writing(new KeptConnections(crowded, DataSourceResolver.DEFAULT));
            Future<Connection> wanted;
            try (Connection onlyOne = crowded.getConnection()) {
                sign();
                assertThat(connections.returned).isZero();

                wanted = others.submit(() -> crowded.getConnection());
                await().until(() -> crowded.getHikariPoolMXBean().getThreadsAwaitingConnection() == 1);
                sign();
                assertThat(connections.returned).isEqualTo(1);
            }
            wanted.get().close();
        }
    }

    @Test
    void whoRestsGivesItsConnectionBackAsItWas() throws SQLException {
        sign();
        Connection physical = connections.last.unwrap(JdbcConnection.class);
        assertThat(physical.getAutoCommit()).isFalse();
        writing.rest();
        writing.rest();

        assertThat(connections.returned).isEqualTo(1);
        assertThat(physical.getAutoCommit()).isTrue();
        assertThat(physical.isClosed()).isFalse();
    }

    @Test
    void aConnectionOnWhichABatchFailedIsNotKept() throws Exception {
        sign();
        assertThatThrownBy(() -> writing.write(
                        petition.id(),
                        () -> {
                            throw new IllegalStateException("no batch");
                        },
                        false))
                .hasMessage("no batch");
        assertThat(connections.returned).isEqualTo(1);
        sign();

        assertThat(connections.given).hasSize(2);
        assertThat(inForce()).isEqualTo(3);
    }

    @Test
    void aConnectionOfBeforeALossIsNotUsedAgain() throws Exception {
        sign();
        pool.replaceAfter(new IllegalStateException(new SQLNonTransientConnectionException("lost")));
        sign();

        assertThat(connections.given).hasSize(2);
        assertThat(connections.returned).isEqualTo(1);
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
        assertThat(writing.write(
                                petition.id(),
                                () -> {
                                    used.add(Product.bean(JdbcOperations.class).execute(WritersConnectionsTest::id));
                                    return List.of(request);
                                },
                                false)
                        .get(0)
                        .refusal())
                .isNull();
    }

    private WritersConnections writing(KeptConnections kept) {
        return new WritersConnections(Product.bean(TallyWriting.class), connections, kept);
    }

    private static long id(Connection connection) throws SQLException {
        return connection.unwrap(JdbcConnection.class).getId();
    }

    /** As others see it: on the writer's own connection what is not committed would count, too. */
    private long inForce() throws Exception {
        return others.submit(() -> Product.bean(Tallies.class)
                        .findByPetition(petition.id())
                        .orElseThrow()
                        .inForce())
                .get();
    }

    /** The product's own, and counts. */
    private static final class CountedConnections implements SynchronousConnectionManager<Connection> {
        @SuppressWarnings("unchecked")
        private final SynchronousConnectionManager<Connection> real = Product.bean(SynchronousConnectionManager.class);

        private final List<Long> given = new ArrayList<>();
        private Connection last;
        private int returned;

        @Override
        public ConnectionStatus<Connection> getConnection(ConnectionDefinition definition) {
            ConnectionStatus<Connection> status = real.getConnection(definition);
            last = status.getConnection();
            try {
                given.add(id(last));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return status;
        }

        @Override
        public void complete(ConnectionStatus<Connection> status) {
            returned++;
            real.complete(status);
        }
    }
}
