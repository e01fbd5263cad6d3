package kz.undeu.catalog.data;

import static kz.undeu.catalog.data.OpenColumn.always;
import static kz.undeu.catalog.data.OpenColumn.maybe;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import kz.undeu.catalog.RegionShare;
import kz.undeu.catalog.SmallNumbers;
import kz.undeu.catalog.data.OpenColumn.Kind;
import kz.undeu.petition.Petition;
import kz.undeu.signature.Tallies;

/** From which regions the signatures come, as a petition's page shows it. */
@Singleton
@Order(2)
class RegionTable implements OpenTable {

    private final ListedPetitions listed;
    private final Tallies tallies;

    RegionTable(ListedPetitions listed, Tallies tallies) {
        this.listed = listed;
        this.tallies = tallies;
    }

    @Override
    public String name() {
        return "petitions-regions";
    }

    @Override
    public String description() {
        return "Signatures in force by region of residence; small numbers are hidden";
    }

    @Override
    public List<OpenColumn> columns() {
        return List.of(
                always("petition", Kind.CODE, "id of the petition"),
                always("jurisdiction", Kind.CODE, "ISO 3166-2 code of the region; KZ: residence not stated"),
                maybe("inForce", Kind.NUMBER, "Signatures in force; rounded to 5 while another region of it is hidden"),
                maybe("fewerThan", Kind.NUMBER, "Set where the small number itself is not shown"));
    }

    @Override
    public List<String> key() {
        return List.of("petition", "jurisdiction");
    }

    @Override
    public void read(Instant at, Consumer<List<?>> rows) {
        listed.read(page -> page.forEach(petition -> read(petition, rows)));
    }

    private void read(Petition petition, Consumer<List<?>> rows) {
        for (RegionShare share : SmallNumbers.of(petition.jurisdiction(), tallies.findRegions(petition.id()))) {
            rows.accept(Arrays.asList(petition.id(), share.jurisdiction().value(), share.inForce(), share.fewerThan()));
        }
    }
}
