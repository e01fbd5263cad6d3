package kz.undeu.catalog.data;

import static kz.undeu.catalog.data.OpenColumn.always;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kz.undeu.catalog.data.OpenColumn.Kind;
import kz.undeu.escalation.commitment.CommitmentView;

/** What agencies promised, and where it stands. */
@Singleton
@Order(9)
class CommitmentTable implements OpenTable {

    private final ListedCommitments listed;

    CommitmentTable(ListedCommitments listed) {
        this.listed = listed;
    }

    @Override
    public String name() {
        return "commitments";
    }

    @Override
    public String description() {
        return "Steps that agencies promised with their answers, and whether they keep them";
    }

    @Override
    public List<OpenColumn> columns() {
        List<OpenColumn> columns = new ArrayList<>(List.of(
                always("escalation", Kind.CODE, "id of the escalation that was answered"),
                always("id", Kind.NUMBER, "Number of the promise"),
                always("petition", Kind.CODE, "id of the petition"),
                always("agency", Kind.CODE, "slug of the agency"),
                always("demand", Kind.NUMBER, "Number of the demand"),
                always("madeAt", Kind.MOMENT, "When it was promised"),
                always("firstDueOn", Kind.DAY, "The date promised first; never changes"),
                always("dueOn", Kind.DAY, "The date that counts now"),
                always("state", Kind.CODE, "PROMISED, LATE, KEPT, KEPT_LATE or BROKEN"),
                always("overdueDays", Kind.NUMBER, "Days of the calendar since dueOn while it is late; else 0")));
        columns.addAll(LocalizedColumns.of("text", "What was promised"));
        return List.copyOf(columns);
    }

    @Override
    public List<String> key() {
        return List.of("escalation", "id");
    }

    @Override
    public void read(Instant at, Consumer<List<?>> rows) {
        listed.read(at, commitment -> rows.accept(row(commitment)));
    }

    private static List<?> row(CommitmentView of) {
        List<Object> row = new ArrayList<>(List.of(
                of.escalation(),
                of.id(),
                of.petition(),
                of.agency(),
                of.demand(),
                of.madeAt(),
                of.firstDueOn(),
                of.dueOn(),
                of.state(),
                of.overdueDays()));
        row.addAll(LocalizedColumns.cells(of.text()));
        return row;
    }
}
