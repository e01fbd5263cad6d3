package kz.undeu.petition.pause;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.identity.Person;
import kz.undeu.identity.StaffActs;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.PetitionLimit;
import kz.undeu.petition.PetitionRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pausing collection for the whole site, and letting it go on. */
@Singleton
public class Pausing {

    private static final Logger LOG = LoggerFactory.getLogger(Pausing.class);

    private final Pauses pauses;
    private final MovingEnds ends;
    private final CollectionPause now;
    private final StaffActs acts;
    private final TransactionOperations<Connection> transactions;

    Pausing(
            Pauses pauses,
            MovingEnds ends,
            CollectionPause now,
            StaffActs acts,
            TransactionOperations<Connection> transactions) {
        this.pauses = pauses;
        this.ends = ends;
        this.now = now;
        this.acts = acts;
        this.transactions = transactions;
    }

    /**
     * Pauses collection at once. When this returns no signature can be written any more: what was being written has committed.
     *
     * @param reason public, in Kazakh and Russian at least
     * @param clock is asked once nobody writes any more: who signed while this waited for them has signed before the pause
     * @throws Refusal INPUT_INVALID, ALREADY_PAUSED
     */
    public Pause start(@Nullable PauseKind kind, @Nullable LocalizedText reason, Person by, InstantSource clock) {
        check(kind, reason);
        Pause started = transactions.executeWrite(status -> {
            try {
                if (Gate.takeAlone(status.getConnection())) {
                    throw Refusal.of(PetitionRefusal.ALREADY_PAUSED);
                }
                Instant at = clock.instant();
                Pause pause = pauses.save(Pause.starting(kind, reason, notBeforeTheLast(at)));
                Gate.set(status.getConnection(), true);
                acts.record(StaffActs.Kind.PAUSE_STARTED, String.valueOf(pause.id()), by.key(), at);
                return pause;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        now.look();
        LOG.warn("Collection is paused, {}", kind);
        return started;
    }

    /**
     * Lets collection go on, and moves the ends of all petitions that collect by as long as it was paused.
     *
     * @param clock is asked once the pause is in hand, so that what this waited for counts as paused
     * @throws Refusal NOT_FOUND, PAUSE_ENDED
     */
    public Pause end(long id, Person by, InstantSource clock) {
        Pause ended = transactions.executeWrite(status -> {
            try {
                Connection connection = status.getConnection();
                Gate.takeAlone(connection);
                Instant at = clock.instant();
                Pause pause = pauses.findById(id).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
                Instant until = at.isBefore(pause.startedAt()) ? pause.startedAt() : micros(at);
                if (pauses.end(id, until) == 0) {
                    throw Refusal.of(PetitionRefusal.PAUSE_ENDED);
                }
                int moved = ends.move(connection, pause.startedAt(), pauses.findAllOrderByStartedAt());
                Gate.set(connection, false);
                acts.record(StaffActs.Kind.PAUSE_ENDED, String.valueOf(id), by.key(), at);
                LOG.info("Collection goes on; {} petitions end later", moved);
                return pauses.findById(id).orElseThrow();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        now.look();
        return ended;
    }

    /** The clocks of two replicas may differ by a little; pauses never overlap by it. */
    private Instant notBeforeTheLast(Instant at) {
        List<Pause> all = pauses.findAllOrderByStartedAt();
        Instant last = all.isEmpty() ? Instant.MIN : all.get(all.size() - 1).endedAt();
        return last.isBefore(micros(at)) ? micros(at) : last.plus(1, ChronoUnit.MICROS);
    }

    private static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private static void check(@Nullable PauseKind kind, @Nullable LocalizedText reason) {
        List<Violation> violations = new ArrayList<>();
        if (kind == null) {
            violations.add(new Violation("kind", "REQUIRED", "INCIDENT or ELECTION"));
        }
        for (Language language : List.of(Language.KK, Language.RU)) {
            if (reason == null || reason.in(language) == null) {
                violations.add(new Violation("reason." + language.code(), "REQUIRED", "everybody must understand it"));
            }
        }
        if (reason != null && reason.longest() > PetitionLimit.REASON.max()) {
            violations.add(
                    new Violation("reason", "TOO_LONG", "at most " + PetitionLimit.REASON.max() + " characters"));
        }
        if (reason != null && reason.holdsUnprintable()) {
            violations.add(new Violation("reason", "UNPRINTABLE", "contains control characters"));
        }
        if (!violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
    }
}
