package kz.undeu.catalog.data;

import static kz.undeu.catalog.data.OpenColumn.always;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import kz.undeu.catalog.History;
import kz.undeu.catalog.data.OpenColumn.Kind;

/** How the counts grew, hour by hour. */
@Singleton
@Order(3)
class HistoryTable implements OpenTable {

    private final ListedPetitions listed;
    private final History history;

    HistoryTable(ListedPetitions listed, History history) {
        this.listed = listed;
        this.history = history;
    }

    @Override
    public String name() {
        return "petitions-history";
    }

    @Override
    public String description() {
        return "Signatures in force at the end of each hour in which their number changed";
    }

    @Override
    public List<OpenColumn> columns() {
        return List.of(
                always("petition", Kind.CODE, "id of the petition"),
                always("at", Kind.MOMENT, "The end of the hour"),
                always("inForce", Kind.NUMBER, "Signatures in force then"));
    }

    @Override
    public List<String> key() {
        return List.of("petition", "at");
    }

    @Override
    public void read(Instant at, Consumer<List<?>> rows) {
        listed.read(page -> page.forEach(petition -> history.of(petition.id(), History.Step.HOUR)
                .forEach(point -> rows.accept(List.of(petition.id(), point.at(), point.inForce())))));
    }
}
