package kz.undeu.catalog.data;

import static kz.undeu.catalog.data.OpenColumn.always;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kz.undeu.catalog.data.OpenColumn.Kind;
import kz.undeu.petition.update.PetitionUpdate;
import kz.undeu.petition.update.PetitionUpdates;

/** What organizers told the followers of listed petitions. */
@Singleton
@Order(8)
class UpdateTable implements OpenTable {

    private final ListedPetitions listed;
    private final PetitionUpdates updates;

    UpdateTable(ListedPetitions listed, PetitionUpdates updates) {
        this.listed = listed;
        this.updates = updates;
    }

    @Override
    public String name() {
        return "petitions-updates";
    }

    @Override
    public String description() {
        return "News that organizers tell the followers of their petitions";
    }

    @Override
    public List<OpenColumn> columns() {
        List<OpenColumn> columns = new ArrayList<>(List.of(
                always("petition", Kind.CODE, "id of the petition"),
                always("number", Kind.NUMBER, "Counted from 1 for each petition"),
                always("publishedAt", Kind.MOMENT, "When it was published")));
        columns.addAll(LocalizedColumns.of("title", "Title"));
        columns.addAll(LocalizedColumns.of("text", "Plain text; an empty line begins a paragraph"));
        return List.copyOf(columns);
    }

    @Override
    public List<String> key() {
        return List.of("petition", "number");
    }

    @Override
    public void read(Instant at, Consumer<List<?>> rows) {
        listed.read(page -> page.forEach(petition ->
                updates.findByPetitionOrderByNumber(petition.id()).forEach(update -> rows.accept(row(update)))));
    }

    private static List<?> row(PetitionUpdate update) {
        List<Object> row = new ArrayList<>(List.of(update.petition(), update.number(), update.publishedAt()));
        row.addAll(LocalizedColumns.cells(update.title()));
        row.addAll(LocalizedColumns.cells(update.text()));
        return row;
    }
}
