package kz.undeu.transparency;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.undeu.kernel.LongStatements;
import kz.undeu.petition.PetitionId;

/**
 * Counts a petition anew, from its rows, its events and its public log, and says where they and the tally disagree.
 * Changes nothing. All is read in one snapshot, so that signatures which come in meanwhile make no difference; a page at
 * a time, so that memory does not grow with the petition.
 */
@Singleton
class Recounting {

    /** Rows in memory at a time, about 5 MB. */
    private static final int PAGE = 5_000;

    private static final DefaultTransactionDefinition SNAPSHOT = snapshot();

    private final RecountRows rows;
    private final Checkpoints checkpoints;
    private final NoteKey key;
    private final LogFiles files;
    private final TransactionOperations<Connection> transactions;

    Recounting(
            RecountRows rows,
            Checkpoints checkpoints,
            NoteKey key,
            LogFiles files,
            TransactionOperations<Connection> transactions) {
        this.rows = rows;
        this.checkpoints = checkpoints;
        this.key = key;
        this.files = files;
        this.transactions = transactions;
    }

    private static DefaultTransactionDefinition snapshot() {
        var snapshot = new DefaultTransactionDefinition();
        snapshot.setIsolationLevel(Isolation.REPEATABLE_READ);
        snapshot.setReadOnly(true);
        return snapshot;
    }

    /**
     * Counts a petition.
     *
     * @param betweenPages called every few thousand events, inside the snapshot's transaction; may throw to give up
     * @return empty when the petition was never published
     */
    Optional<PetitionRecount> recount(PetitionId petition, Instant at, Runnable betweenPages) {
        // Before the snapshot: what is shown was remembered earlier, so that the snapshot holds no older head.
        ShownHead shown = ShownHead.read(files, petition, key, checkpoints.origin(petition));
        return transactions.execute(SNAPSHOT, status -> {
            LongStatements.allowOn(status.getConnection());
            return rows.tally(petition).map(tally -> recount(petition, tally, shown, at, betweenPages));
        });
    }

    private PetitionRecount recount(
            PetitionId petition, RecountRows.CountedTally tally, ShownHead shown, Instant at, Runnable betweenPages) {
        Differences differences = new Differences();
        Optional<Checkpoint> head = head(petition, shown, at, differences);
        LogComparison log = new LogComparison(petition, head, files, at, differences);
        EventCount count = new EventCount(tally.isDestroyed(), differences);
        List<CountedEvent> page;
        do {
            page = rows.events(petition, count.nextIndex(), PAGE);
            for (CountedEvent event : page) {
                count.add(event);
                log.add(event);
            }
            betweenPages.run();
        } while (page.size() == PAGE);
        count.compare(tally, rows.regions(petition), rows.hours(petition));
        if (tally.isDestroyed()) {
            differences.compare(
                    DifferenceKind.ROW_LEFT, "rows", "the destruction", 0, "rows left:", rows.rowsLeft(petition));
        }
        log.finish(count.events());
        return new PetitionRecount(
                petition,
                count.rowsInForce(),
                tally.inForce(),
                count.inForce(),
                log.inForce(),
                count.events(),
                head.map(Checkpoint::size).orElse(0L),
                differences.first(),
                differences.count());
    }

    private Optional<Checkpoint> head(PetitionId petition, ShownHead shown, Instant at, Differences differences) {
        Optional<RecountRows.RememberedHead> row = rows.head(petition);
        try {
            Optional<Checkpoint> head =
                    row.map(found -> Checkpoint.open(key, checkpoints.origin(petition), found.note()));
            shown.compare(head, row.map(RecountRows.RememberedHead::signedAt).orElse(at), at, differences);
            return head;
        } catch (IllegalArgumentException foreign) {
            differences.add(DifferenceKind.LOG_ROOT, "head", "our key has not signed it");
            return Optional.empty();
        }
    }
}
