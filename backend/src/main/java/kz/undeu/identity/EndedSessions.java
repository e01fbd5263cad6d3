package kz.undeu.identity;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows which sessions are over before their tokens are. Kept in memory, because every request asks; written down, so that
 * the other replicas learn of it within seconds. While the database is away, sessions go on and ends wait to be written.
 */
@Singleton
class EndedSessions {

    private static final Logger LOG = LoggerFactory.getLogger(EndedSessions.class);

    // Shorter than what SessionEnds counts as recent: a row that was committed late is seen all the same.
    private static final Duration RECENT = Duration.ofMinutes(5);
    private static final byte[] PURPOSE = "undeu-session-end/v1\0".getBytes(StandardCharsets.US_ASCII);

    private final SessionEnds ends;
    private final SessionSecrets secrets;
    private final SessionConfiguration configuration;
    private final ExecutorService executor;
    private final InstantSource clock;

    private final Map<ByteBuffer, SessionEnd> sessions = new ConcurrentHashMap<>();
    private final Map<ByteBuffer, SessionEnd> people = new ConcurrentHashMap<>();
    private final Queue<SessionEnd> unwritten = new ConcurrentLinkedQueue<>();
    private Instant readAt;

    EndedSessions(
            SessionEnds ends,
            SessionSecrets secrets,
            SessionConfiguration configuration,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor,
            InstantSource clock) {
        this.ends = ends;
        this.secrets = secrets;
        this.configuration = configuration;
        this.executor = executor;
        this.clock = clock;
        read();
    }

    boolean isEnded(Session session) {
        if (sessions.containsKey(ByteBuffer.wrap(session.id().sha256()))) {
            return true;
        }
        if (people.isEmpty()) {
            return false;
        }
        for (byte[] hmac : hmacs(session.person().key())) {
            SessionEnd end = people.get(ByteBuffer.wrap(hmac));
            if (end != null && !session.startedAt().isAfter(end.endedAt())) {
                return true;
            }
        }
        return false;
    }

    /** Ends one session, with all tokens it was renewed to. Known here at once. */
    void end(Session session, Instant at) {
        Instant lastPossible = session.startedAt()
                .plus(configuration.lengthFor(session.person().roles()));
        add(new SessionEnd(session.id().sha256(), SessionEnd.Kind.SESSION, at, lastPossible));
    }

    /** Ends all sessions of a person that have begun by now. Known here at once. */
    void endAll(PersonKey person, Instant at) {
        byte[] id = hmacs(person).get(0);
        add(new SessionEnd(id, SessionEnd.Kind.PERSON, at, at.plus(configuration.longest())));
    }

    private void add(SessionEnd end) {
        know(end);
        unwritten.add(end);
    }

    private void know(SessionEnd end) {
        Map<ByteBuffer, SessionEnd> known = end.kind() == SessionEnd.Kind.SESSION ? sessions : people;
        known.merge(
                ByteBuffer.wrap(end.id()),
                end,
                (before, now) -> before.endedAt().isAfter(now.endedAt()) ? before : now);
    }

    /**
     * Tells the other replicas.
     *
     * @throws RuntimeException when the database is away; it is tried again with the next run
     */
    synchronized void write() {
        for (SessionEnd end = unwritten.peek(); end != null; end = unwritten.peek()) {
            ends.record(end.id(), end.kind(), end.endedAt(), end.forgetAt());
            unwritten.remove();
        }
    }

    /** Tells the other replicas in a while, for callers that must not wait. */
    void writeSoon() {
        executor.execute(() -> {
            try {
                write();
            } catch (RuntimeException e) {
                LOG.warn("The end of a session is not written down yet; the next run tries again", e);
            }
        });
    }

    /** What ended on another replica is known here with the next run. */
    @Scheduled(fixedDelay = "${undeu.session.ends-read-every}", initialDelay = "${undeu.session.ends-read-every}")
    void exchange() {
        try {
            write();
            read();
        } catch (RuntimeException e) {
            LOG.warn("Ended sessions are not exchanged with the other replicas now; the next run tries again", e);
        }
    }

    private synchronized void read() {
        Instant at = clock.instant();
        boolean isRecent = readAt != null && Duration.between(readAt, at).abs().compareTo(RECENT) < 0;
        List<SessionEnd> found = isRecent ? ends.findRecent() : ends.findAllRows();
        found.forEach(this::know);
        readAt = at;
    }

    /** Forgets what no token can outlive. */
    @Scheduled(fixedDelay = "1h", initialDelay = "1m")
    void forgetOld() {
        Instant at = clock.instant();
        ends.forget(at);
        sessions.values().removeIf(end -> !end.forgetAt().isAfter(at));
        people.values().removeIf(end -> !end.forgetAt().isAfter(at));
    }

    private List<byte[]> hmacs(PersonKey person) {
        return secrets.hmacs(PURPOSE, person.bytes());
    }
}
