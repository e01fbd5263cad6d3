package kz.undeu.administration.population;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.undeu.administration.AdministrationRefusal;
import kz.undeu.administration.Violations;
import kz.undeu.identity.Person;
import kz.undeu.identity.RecordedAct;
import kz.undeu.identity.RecordedActs;
import kz.undeu.identity.StaffActs;
import kz.undeu.jurisdiction.Jurisdiction;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.Jurisdictions;
import kz.undeu.jurisdiction.PopulationFigure;
import kz.undeu.jurisdiction.PopulationFigures;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.UnpublishedPetitions;
import kz.undeu.threshold.ThresholdRule;
import kz.undeu.threshold.ThresholdRules;

/** Population figures: what new ones would do, and entering them. Thresholds of published petitions are frozen. */
@Singleton
class EnteringFigures {

    private final ReadingFigures reading;
    private final PopulationFigures figures;
    private final Jurisdictions jurisdictions;
    private final ThresholdRules rules;
    private final UnpublishedPetitions unpublished;
    private final RecordedActs acts;
    private final TransactionOperations<Connection> transactions;

    EnteringFigures(
            ReadingFigures reading,
            PopulationFigures figures,
            Jurisdictions jurisdictions,
            ThresholdRules rules,
            UnpublishedPetitions unpublished,
            RecordedActs acts,
            TransactionOperations<Connection> transactions) {
        this.reading = reading;
        this.figures = figures;
        this.jurisdictions = jurisdictions;
        this.rules = rules;
        this.unpublished = unpublished;
        this.acts = acts;
        this.transactions = transactions;
    }

    /** Every figure there is, the latest of a jurisdiction first. */
    List<FigureView> all() {
        List<PopulationFigures.Entered> all = figures.findAllEntered();
        Map<Long, RecordedAct> known = acts.of(all.stream()
                .map(PopulationFigures.Entered::act)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return all.stream()
                .map(figure -> {
                    RecordedAct act = figure.act() == null ? null : known.get(figure.act());
                    return new FigureView(
                            figure.jurisdiction(),
                            figure.asOf(),
                            figure.population(),
                            figure.source(),
                            act == null ? null : act.by(),
                            act == null ? null : act.reason(),
                            act == null ? null : act.at());
                })
                .toList();
    }

    /**
     * What entering would do; changes nothing.
     *
     * @throws Refusal INPUT_INVALID when there is neither a figure nor a file, or both
     */
    PopulationPreview preview(PopulationInput input, Instant at) {
        LocalDate today = WorkingDays.dayOf(at);
        Figures read = read(input, today);
        return new PopulationPreview(
                views(read.read()),
                read.errors(),
                changes(read.read(), today),
                read.read().stream()
                        .map(PopulationFigure::jurisdiction)
                        .distinct()
                        .mapToInt(unpublished::countByJurisdiction)
                        .sum());
    }

    /**
     * Enters all figures, or none.
     *
     * @throws Refusal INPUT_INVALID, with the lines as fields; REFERENCE_CHANGED when somebody entered one of them meanwhile
     */
    void enter(PopulationInput input, Person by, Instant at) {
        Violations violations = new Violations();
        violations.reason(input.reason());
        Figures read = read(input, WorkingDays.dayOf(at));
        read.errors()
                .forEach(error ->
                        violations.add("lines[" + error.line() + "]." + error.field(), error.code(), error.message()));
        violations.refuse();
        transactions.executeWrite(status -> {
            String subject = read.read().size() == 1
                    ? read.read().get(0).jurisdiction().value()
                    : read.read().size() + " figures";
            long act = acts.record(
                    StaffActs.Kind.POPULATION_ENTERED, subject, input.reason().strip(), by, at);
            for (PopulationFigure figure : read.read()) {
                if (figures.enter(figure.jurisdiction(), figure.asOf(), figure.population(), figure.source(), act)
                        == 0) {
                    throw Refusal.of(AdministrationRefusal.REFERENCE_CHANGED);
                }
            }
            return null;
        });
    }

    private Figures read(PopulationInput input, LocalDate today) {
        Violations violations = new Violations();
        violations.require(
                (input.figure() == null) != (input.csv() == null), "csv", "REQUIRED", "either a figure or a file");
        violations.refuse();
        return input.figure() == null ? reading.file(input.csv(), today) : reading.typed(input.figure(), today);
    }

    private static List<FigureView> views(List<PopulationFigure> read) {
        return read.stream()
                .map(figure -> new FigureView(
                        figure.jurisdiction(), figure.asOf(), figure.population(), figure.source(), null, null, null))
                .toList();
    }

    /** A figure older than the one in force changes nothing. */
    private List<RequiredChange> changes(List<PopulationFigure> read, LocalDate today) {
        Map<JurisdictionCode, Optional<PopulationFigure>> latest = read.stream()
                .collect(Collectors.groupingBy(
                        PopulationFigure::jurisdiction,
                        LinkedHashMap::new,
                        Collectors.maxBy(Comparator.comparing(PopulationFigure::asOf))));
        List<RequiredChange> changes = new ArrayList<>();
        latest.forEach((code, figure) -> {
            Optional<PopulationFigure> before = figures.findInForce(code, today);
            if (before.isEmpty() || figure.get().asOf().isAfter(before.get().asOf())) {
                changes.addAll(changes(figure.get(), before, today));
            }
        });
        return changes;
    }

    private List<RequiredChange> changes(PopulationFigure after, Optional<PopulationFigure> before, LocalDate today) {
        Jurisdiction place = jurisdictions.findByCode(after.jurisdiction()).orElseThrow();
        List<RequiredChange> changes = new ArrayList<>();
        for (ThresholdRule rule : rules.findLadder(place.level(), today)) {
            Long old = before.map(figure -> rule.required(figure.population())).orElse(null);
            long required = rule.required(after.population());
            if (old == null || old != required) {
                changes.add(new RequiredChange(place.code(), rule.tier(), rule.name(), old, required));
            }
        }
        return changes;
    }
}
