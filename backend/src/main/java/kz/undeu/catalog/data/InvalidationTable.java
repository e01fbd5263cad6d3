package kz.undeu.catalog.data;

import static kz.undeu.catalog.data.OpenColumn.always;
import static kz.undeu.catalog.data.OpenColumn.maybe;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import kz.undeu.catalog.data.OpenColumn.Kind;
import kz.undeu.invalidation.PublicInvalidation;
import kz.undeu.invalidation.PublicLedger;

/** Which signatures do not count, rule by rule; no moderator is named, and no origin. */
@Singleton
@Order(11)
class InvalidationTable implements OpenTable {

    private final PublicLedger ledger;

    InvalidationTable(PublicLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "invalidations";
    }

    @Override
    public String description() {
        return "Signatures that do not count, a row for each decision of two moderators; the latest comes first";
    }

    @Override
    public List<OpenColumn> columns() {
        List<OpenColumn> columns = new ArrayList<>(List.of(
                always("id", Kind.CODE, "Number of the decision"),
                maybe("petition", Kind.CODE, "id of the petition; absent while it is not listed"),
                always("doneAt", Kind.MOMENT, "When the last of them was out of the count"),
                always("from", Kind.MOMENT, "The first instant of the window in which they were given"),
                always("to", Kind.MOMENT, "The first instant behind that window"),
                always("byRegion", Kind.TRUTH, "Whether only signatures from one region were meant"),
                maybe(
                        "region",
                        Kind.CODE,
                        "ISO 3166-2 code of that region; absent when fewer than 10 were invalidated"),
                always("byOrigin", Kind.TRUTH, "Whether only signatures from one block of addresses were meant"),
                always(
                        "reasonCode",
                        Kind.CODE,
                        "AUTOMATED_SIGNING, IDENTITY_MISUSE, IDENTITY_PROVIDER_FAULT, PLATFORM_FAULT or COURT_ORDER"),
                always("signatures", Kind.NUMBER, "How many were invalidated"),
                always("skipped", Kind.NUMBER, "How many more were meant that were no longer in force"),
                always("inForceBefore", Kind.NUMBER, "The count just before the first of them"),
                always("inForceAfter", Kind.NUMBER, "The count just after the last of them"),
                maybe(
                        "liftedAt",
                        Kind.MOMENT,
                        "When it turned out to be a mistake and its people were let sign again")));
        columns.addAll(LocalizedColumns.of("legalBasis", "Legal basis"));
        columns.addAll(LocalizedColumns.of("explanation", "Explanation"));
        columns.addAll(LocalizedColumns.of("liftExplanation", "Why it was lifted"));
        return List.copyOf(columns);
    }

    @Override
    public List<String> key() {
        return List.of("id");
    }

    @Override
    public void read(Instant at, Consumer<List<?>> rows) {
        ledger.readAll(done -> rows.accept(row(done)));
    }

    private static List<?> row(PublicInvalidation done) {
        List<Object> row = new ArrayList<>(Arrays.asList(
                done.id(),
                done.petition(),
                done.doneAt(),
                done.from(),
                done.to(),
                done.byRegion(),
                done.region() == null ? null : done.region().value(),
                done.byOrigin(),
                done.reasonCode(),
                done.signatures(),
                done.skipped(),
                done.inForceBefore(),
                done.inForceAfter(),
                done.liftedAt()));
        row.addAll(LocalizedColumns.cells(done.legalBasis()));
        row.addAll(LocalizedColumns.cells(done.explanation()));
        row.addAll(LocalizedColumns.cells(done.liftExplanation()));
        return row;
    }
}
