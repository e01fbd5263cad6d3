package kz.undeu.catalog.data;

import static kz.undeu.catalog.data.OpenColumn.always;
import static kz.undeu.catalog.data.OpenColumn.maybe;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import kz.undeu.catalog.data.OpenColumn.Kind;
import kz.undeu.petition.Petition;
import kz.undeu.threshold.Threshold;
import kz.undeu.threshold.Thresholds;

/** How many signatures petitions need, to go where, and why that many. */
@Singleton
@Order(7)
class ThresholdTable implements OpenTable {

    private final ListedPetitions listed;
    private final Thresholds thresholds;

    ThresholdTable(ListedPetitions listed, Thresholds thresholds) {
        this.listed = listed;
        this.thresholds = thresholds;
    }

    @Override
    public String name() {
        return "petitions-thresholds";
    }

    @Override
    public String description() {
        return "Thresholds as they were frozen with the publication, with what they were computed from";
    }

    @Override
    public List<OpenColumn> columns() {
        return List.of(
                always("petition", Kind.CODE, "id of the petition"),
                always("tier", Kind.NUMBER, "1 is reached first"),
                always("required", Kind.NUMBER, "Signatures in force that reach it"),
                always("agency", Kind.CODE, "slug of the agency it goes to"),
                always("reviewWorkingDays", Kind.NUMBER, "Working days for the answer, from registration"),
                always("kind", Kind.CODE, "ABSOLUTE or PERCENT_OF_POPULATION"),
                always("value", Kind.CODE, "The number, or the percent, as exact decimal text"),
                maybe("population", Kind.NUMBER, "Of which it is the percent"),
                maybe("populationAsOf", Kind.DAY, "The day of that figure"),
                maybe("source", Kind.CODE, "Who published it"),
                always("basis", Kind.CODE, "The law"),
                maybe("spreadPercent", Kind.CODE, "Also needed: this percent of the population, exact decimal text"),
                maybe("spreadRegions", Kind.NUMBER, "in at least so many regions"),
                maybe("reachedAt", Kind.MOMENT, "When it was reached"),
                maybe("reachedEventIndex", Kind.NUMBER, "Index of the event in the log that reached it"));
    }

    @Override
    public List<String> key() {
        return List.of("petition", "tier");
    }

    @Override
    public void read(Instant at, Consumer<List<?>> rows) {
        listed.read(page -> thresholds
                .findByPetitionInOrderByTier(page.stream().map(Petition::id).toList())
                .forEach(each -> rows.accept(row(each))));
    }

    private static List<?> row(Threshold of) {
        return Arrays.asList(
                of.petition(),
                of.tier(),
                of.required(),
                of.agency(),
                of.reviewWorkingDays(),
                of.kind(),
                of.value().toPlainString(),
                of.population(),
                of.populationAsOf(),
                of.source(),
                of.basis(),
                of.spreadPercent() == null ? null : of.spreadPercent().toPlainString(),
                of.spreadRegions(),
                of.reachedAt(),
                of.reachedEventIndex());
    }
}
