package kz.undeu.escalation.dossier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.print.Flow;
import kz.undeu.signature.ShownCount;
import kz.undeu.threshold.SpreadView;

/** Prints, region by region, why the spread that a threshold asks for was there. */
record SpreadTable(DossierFacts facts, SpreadView spread, DossierWords words, Flow flow) {

    void print() throws IOException {
        String language = words.language().code();
        CrossingCounts counts = new CrossingCounts(facts.crossing().byRegion());
        boolean someUntold = false;
        List<String> sources = spread.places().stream()
                .map(SpreadView.Place::source)
                .distinct()
                .toList();
        flow.heading(3, language, words.say("spread"));
        flow.paragraph(
                language,
                words.say(
                        "spread.asks",
                        spread.percent(),
                        spread.regions(),
                        spread.places().size()));
        List<List<String>> rows = new ArrayList<>();
        for (SpreadView.Place place : spread.places()) {
            String region = place.jurisdiction().value();
            String day = words.day(place.populationAsOf());
            CrossingCounts.Reached reached = counts.reached(region, place.required());
            someUntold |= reached == CrossingCounts.Reached.UNTOLD;
            rows.add(List.of(
                    name(rows.size()),
                    words.number(place.population()),
                    sources.size() == 1 ? day : day + " [" + (sources.indexOf(place.source()) + 1) + "]",
                    words.number(place.required()),
                    inForce(counts.of(region)),
                    words.say("spread.met." + reached)));
        }
        flow.table(
                language,
                List.of(
                        words.say("spread.region"),
                        words.say("spread.population"),
                        words.say("spread.day"),
                        words.say("spread.required"),
                        words.say("spread.inForce"),
                        words.say("spread.met")),
                rows,
                0.29f,
                0.16f,
                0.15f,
                0.12f,
                0.12f,
                0.16f);
        for (int i = 0; i < sources.size(); i++) {
            flow.note(
                    language,
                    sources.size() == 1
                            ? words.say("spread.source", sources.get(i))
                            : words.say("spread.source.numbered", String.valueOf(i + 1), sources.get(i)));
        }
        flow.note(language, words.say("spread.note", spread.regions()));
        if (someUntold) {
            flow.note(language, words.say("spread.untold"));
        }
    }

    /** Facts that were frozen before names were are printed with codes. */
    private String name(int place) {
        List<DossierFacts.Named> names = facts.threshold().spreadRegions();
        return names == null
                ? spread.places().get(place).jurisdiction().value()
                : words.pick(names.get(place).name());
    }

    private String inForce(ShownCount count) {
        return count.count() == null ? words.say("regions.fewer", count.fewerThan()) : words.number(count.count());
    }
}
