package kz.undeu.catalog.accountability;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.undeu.catalog.copy.CopiedHtml;
import kz.undeu.catalog.copy.CopiedPage;
import kz.undeu.catalog.copy.CopiedWords;
import kz.undeu.catalog.copy.Phrase;
import kz.undeu.catalog.front.PetitionFront;
import kz.undeu.escalation.Outcome;

/** How agencies keep their time, for a copy: those that received a petition, by slug. */
@Singleton
class CopiedAgencies implements CopiedPage {

    private static final AccountabilityQuery ALL = new AccountabilityQuery(null, null);

    private final Accountability accountability;

    CopiedAgencies(Accountability accountability) {
        this.accountability = accountability;
    }

    @Override
    public String name() {
        return "accountability";
    }

    @Override
    public void write(CopiedWords words, Instant at, CopiedHtml html) {
        AccountabilityView counted = accountability.of(ALL, at);
        html.paragraph(words.say("accountability.lead"))
                .table(
                        words.say("accountability.results"),
                        columns(words),
                        counted.agencies().stream()
                                .filter(each -> each.timeliness().received() > 0)
                                .map(each -> row(words, each))
                                .toList());
        List<AgencyFigures> unreached = counted.agencies().stream()
                .filter(each -> each.timeliness().received() == 0)
                .toList();
        html.paragraph(words.say("accountability.notReached", "count", unreached.size()))
                .list(items -> unreached.forEach(each -> items.item(List.of(name(words, each)))));
    }

    private static List<String> columns(CopiedWords words) {
        return Stream.concat(
                        Stream.of("agency", "received", "registration", "answer", "answerMedian", "overdue")
                                .map(column -> words.say("accountability." + column)),
                        Stream.of(Outcome.values())
                                .map(outcome -> PetitionFront.word(words.language(), "front.outcome." + outcome)))
                .toList();
    }

    private static List<Phrase> row(CopiedWords words, AgencyFigures figures) {
        Timeliness of = figures.timeliness();
        OutcomeCounts outcomes = of.outcomes();
        Stream<String> said = Stream.of(
                words.number(of.received()),
                CopiedFigures.onTime(words, of.registration()),
                CopiedFigures.onTime(words, of.answer()),
                CopiedFigures.median(words, of.answer()),
                words.number(of.overdue()),
                words.number(outcomes.satisfied()),
                words.number(outcomes.partlySatisfied()),
                words.number(outcomes.refused()),
                words.number(outcomes.notCompetent()));
        return Stream.concat(Stream.of(name(words, figures)), said.map(Phrase::of))
                .toList();
    }

    private static Phrase name(CopiedWords words, AgencyFigures figures) {
        return words.text(figures.agency().name())
                .leadingTo(words.path("/agencies/" + figures.agency().slug()));
    }
}
