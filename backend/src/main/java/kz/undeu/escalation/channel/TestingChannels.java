package kz.undeu.escalation.channel;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.undeu.agency.Agencies;
import kz.undeu.escalation.webhook.AttemptOutcome;
import kz.undeu.escalation.webhook.Sent;
import kz.undeu.escalation.webhook.Webhooks;
import kz.undeu.identity.Person;
import kz.undeu.identity.RecordedAct;
import kz.undeu.identity.RecordedActs;
import kz.undeu.identity.StaffActs;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

/**
 * Administrators try a channel with a message that is about no case, on the way that dossiers take. A disabled channel can be
 * tried too: that is when one wants to know. Whatever comes of it changes nothing but the list of tests.
 */
@Singleton
class TestingChannels {

    /** Enough to mend a channel by trying; too few to press somebody else's server. */
    static final int MOST_IN_A_WHILE = 5;

    static final Duration WHILE = Duration.ofMinutes(10);

    private static final int SHOWN = 20;

    private final ChangingChannels changing;
    private final ChannelRows rows;
    private final Agencies agencies;
    private final Webhooks webhooks;
    private final DossierPost post;
    private final RecordedActs acts;
    private final ObjectMapper json;
    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;

    TestingChannels(
            ChangingChannels changing,
            ChannelRows rows,
            Agencies agencies,
            Webhooks webhooks,
            DossierPost post,
            RecordedActs acts,
            ObjectMapper json,
            JdbcOperations jdbc,
            TransactionOperations<Connection> transactions) {
        this.changing = changing;
        this.rows = rows;
        this.agencies = agencies;
        this.webhooks = webhooks;
        this.post = post;
        this.acts = acts;
        this.json = json;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Sends a test message, outside of any transaction.
     *
     * @throws Refusal NOT_FOUND, RATE_LIMITED
     */
    ChannelTestView test(String slug, ChannelId id, Person by, Instant at) {
        Channel channel = changing.find(slug, id);
        long test = transactions.executeWrite(status -> begin(channel, by, at));
        long begun = System.nanoTime();
        Sent sent = send(channel, test, at);
        long took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        transactions.executeWrite(status -> finish(test, sent, took));
        return new ChannelTestView(at, sent.outcome(), sent.status(), took, by.displayName());
    }

    /** The latest tests of a channel, the last first. */
    List<ChannelTestView> of(String slug, ChannelId id) {
        Channel channel = changing.find(slug, id);
        return transactions.executeRead(status -> read(channel.id()));
    }

    private Sent send(Channel channel, long test, Instant at) {
        return switch (channel.kind()) {
            case WEBHOOK ->
                webhooks.send(
                        channel.address(),
                        channel.signing() == ChannelSigning.V1 ? rows.secrets(channel.id(), at) : List.of(),
                        "test_" + test,
                        body(channel, at),
                        at);
            case EMAIL ->
                Sent.of(post.send(new TestMail(
                        Long.toString(test),
                        channel.address(),
                        agencies.findBySlug(channel.agency()).orElseThrow().name(),
                        at)));
        };
    }

    private byte[] body(Channel channel, Instant at) {
        try {
            return json.writeValueAsBytes(TestMessage.of(channel, at));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counted under the lock of the channel, so that tests at once do not pass the limit together. */
    private long begin(Channel channel, Person by, Instant at) {
        rows.lock(channel.id());
        int before = jdbc.prepareStatement(
                "SELECT COUNT(*) FROM channel_test WHERE channel = ? AND started_at > ?", statement -> {
                    statement.setString(1, channel.id().toString());
                    statement.setTimestamp(2, Timestamp.from(at.minus(WHILE)));
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return row.getInt(1);
                    }
                });
        if (before >= MOST_IN_A_WHILE) {
            throw Refusal.retryLater(CommonRefusal.RATE_LIMITED, WHILE);
        }
        long act = acts.record(StaffActs.Kind.CHANNEL_TESTED, channel.id().toString(), null, by, at);
        return insert(channel, act, at);
    }

    private long insert(Channel channel, long act, Instant at) {
        jdbc.prepareStatement("INSERT INTO channel_test (act, channel, started_at) VALUES (?, ?, ?)", statement -> {
            statement.setLong(1, act);
            statement.setString(2, channel.id().toString());
            statement.setTimestamp(3, Timestamp.from(at));
            return statement.executeUpdate();
        });
        return act;
    }

    private int finish(long test, Sent sent, long took) {
        return jdbc.prepareStatement(
                "UPDATE channel_test SET outcome = ?, status = ?, duration_millis = ? WHERE act = ?", statement -> {
                    statement.setString(1, sent.outcome().name());
                    statement.setObject(2, sent.status());
                    statement.setLong(3, took);
                    statement.setLong(4, test);
                    return statement.executeUpdate();
                });
    }

    private List<ChannelTestView> read(ChannelId id) {
        return jdbc.prepareStatement("""
                SELECT started_at, outcome, status, duration_millis, act FROM channel_test
                WHERE channel = ? ORDER BY act DESC LIMIT ?""", statement -> {
            statement.setString(1, id.toString());
            statement.setInt(2, SHOWN);
            Map<Long, ChannelTestView> found = new LinkedHashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String outcome = row.getString(2);
                    found.put(
                            row.getLong(5),
                            new ChannelTestView(
                                    row.getTimestamp(1).toInstant(),
                                    outcome == null ? null : AttemptOutcome.valueOf(outcome),
                                    row.getObject(3, Integer.class),
                                    row.getObject(4, Long.class),
                                    null));
                }
            }
            Map<Long, RecordedAct> known = acts.of(found.keySet());
            return found.entrySet().stream()
                    .map(entry -> entry.getValue().by(known.get(entry.getKey()).by()))
                    .toList();
        });
    }
}
