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
import kz.undeu.escalation.commitment.CommitmentView;

/** What agencies said later of what they promised. */
@Singleton
@Order(10)
class CommitmentUpdateTable implements OpenTable {

    private final ListedCommitments listed;

    CommitmentUpdateTable(ListedCommitments listed) {
        this.listed = listed;
    }

    @Override
    public String name() {
        return "commitments-updates";
    }

    @Override
    public String description() {
        return "What agencies said later of the steps they promised";
    }

    @Override
    public List<OpenColumn> columns() {
        List<OpenColumn> columns = new ArrayList<>(List.of(
                always("commitment", Kind.NUMBER, "Number of the promise"),
                always("number", Kind.NUMBER, "Counted from 1 for each promise"),
                always("updatedAt", Kind.MOMENT, "When it was said"),
                always("status", Kind.CODE, "IN_PROGRESS, POSTPONED, KEPT or BROKEN"),
                maybe("newDueOn", Kind.DAY, "The new date of what is postponed"),
                maybe("link", Kind.TEXT, "Where it can be seen")));
        columns.addAll(LocalizedColumns.of("text", "What was done, or why not, or why later"));
        return List.copyOf(columns);
    }

    @Override
    public List<String> key() {
        return List.of("commitment", "number");
    }

    @Override
    public void read(Instant at, Consumer<List<?>> rows) {
        listed.read(at, commitment -> {
            int number = 0;
            for (CommitmentView.UpdateOfCommitment update : commitment.updates()) {
                number++;
                rows.accept(row(commitment.id(), number, update));
            }
        });
    }

    private static List<?> row(long commitment, int number, CommitmentView.UpdateOfCommitment update) {
        List<Object> row = new ArrayList<>(Arrays.asList(
                commitment, number, update.updatedAt(), update.status(), update.newDueOn(), update.link()));
        row.addAll(LocalizedColumns.cells(update.text()));
        return row;
    }
}
