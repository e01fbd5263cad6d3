package kz.undeu.catalog.accountability;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.undeu.agency.Agency;
import kz.undeu.catalog.copy.AgencyRecord;
import kz.undeu.catalog.copy.CopiedHtml;
import kz.undeu.catalog.copy.CopiedWords;
import kz.undeu.catalog.copy.Phrase;
import kz.undeu.escalation.EscalationView;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Page;

/** The figures of one agency and all petitions that reached it, for a copy. */
@Singleton
class CopiedAgencyRecord implements AgencyRecord {

    /** What is read from the database at once. */
    private static final int PAGE = 100;

    private final Accountability accountability;

    CopiedAgencyRecord(Accountability accountability) {
        this.accountability = accountability;
    }

    @Override
    public void write(Agency agency, CopiedWords words, Instant at, CopiedHtml html) {
        AgencyAccountabilityView counted = accountability.of(agency.slug(), at);
        html.paragraph(words.say("accountability.agencyLead", "day", words.day(counted.day())));
        if (counted.timeliness().received() == 0) {
            html.paragraph(words.say("accountability.noCases")).paragraph(words.say("accountability.noCases.text"));
            return;
        }
        html.heading(2, words.say("accountability.figures"));
        html.list(items -> figures(words, counted).forEach(figure -> items.item(List.of(Phrase.of(figure)))));
        months(words, counted.months(), html);
        html.heading(2, words.say("accountability.cases"));
        html.list(items -> cases(agency, words, at, items));
    }

    private static List<String> figures(CopiedWords words, AgencyAccountabilityView counted) {
        Timeliness of = counted.timeliness();
        OutcomeCounts outcomes = of.outcomes();
        RatingFigures ratings = counted.afterAnswers().ratings();
        CommitmentFigures promises = counted.afterAnswers().commitments();
        return List.of(
                named(words, "received", words.number(of.received())),
                named(words, "answered", words.number(of.answer().done())),
                named(words, "overdue", words.number(of.overdue())),
                named(words, "registration", CopiedFigures.onTime(words, of.registration())),
                named(words, "registrationMedian", CopiedFigures.median(words, of.registration())),
                named(words, "answer", CopiedFigures.onTime(words, of.answer())),
                named(words, "answerMedian", CopiedFigures.median(words, of.answer())),
                said(
                        words,
                        "outcomes",
                        "satisfied",
                        outcomes.satisfied(),
                        "partlySatisfied",
                        outcomes.partlySatisfied(),
                        "refused",
                        outcomes.refused(),
                        "notCompetent",
                        outcomes.notCompetent()),
                said(
                        words,
                        "ratings",
                        "demands",
                        ratings.demands(),
                        "yes",
                        ratings.yes(),
                        "partly",
                        ratings.partly(),
                        "no",
                        ratings.no(),
                        "returned",
                        ratings.returned()),
                said(
                        words,
                        "commitments",
                        "made",
                        promises.made(),
                        "kept",
                        promises.kept(),
                        "keptLate",
                        promises.keptLate(),
                        "late",
                        promises.late(),
                        "waiting",
                        promises.waiting(),
                        "broken",
                        promises.broken()));
    }

    private static String named(CopiedWords words, String figure, String value) {
        return words.say("accountability." + figure) + ": " + value;
    }

    private static String said(CopiedWords words, String figure, Object... values) {
        return named(words, figure, words.say("accountability." + figure + ".value", values));
    }

    private static void months(CopiedWords words, List<MonthView> months, CopiedHtml html) {
        html.heading(2, words.say("accountability.months"))
                .tableBelow(
                        words.say("accountability.months"),
                        Stream.of(
                                        "month",
                                        "month.received",
                                        "month.onTime",
                                        "month.late",
                                        "month.open",
                                        "month.overdue")
                                .map(column -> words.say("accountability." + column))
                                .toList(),
                        months.stream()
                                .map(each -> words.row(
                                        Phrase.of(month(words, YearMonth.parse(each.month()))),
                                        each.received(),
                                        each.onTime(),
                                        each.late(),
                                        each.open(),
                                        each.overdue()))
                                .toList());
    }

    private static String month(CopiedWords words, YearMonth month) {
        return words.say("accountability.monthName", "month", month.getMonthValue(), "year", month.getYear());
    }

    private void cases(Agency agency, CopiedWords words, Instant at, CopiedHtml items) {
        Cursor behind = null;
        do {
            Page<PublicCase> page = accountability.cases(agency.slug(), behind, PAGE, at);
            page.items().forEach(each -> items.item(said(words, each)));
            behind = Cursor.parse(page.next()).orElse(null);
        } while (behind != null);
    }

    private static List<Phrase> said(CopiedWords words, PublicCase of) {
        EscalationView escalation = of.escalation();
        List<String> standing = new ArrayList<>();
        if (escalation.forwardedAt() != null) {
            standing.add(words.say("petition.timeline.FORWARDED") + ": " + words.day(escalation.forwardedAt()));
        }
        if (escalation.registrationNumber() != null) {
            standing.add(words.say("petition.ways.number", "number", escalation.registrationNumber()));
        }
        if (escalation.answeredAt() != null) {
            standing.add(named(words, "answered", words.day(escalation.answeredAt())));
        }
        if (escalation.overdueWorkingDays() > 0) {
            standing.add(words.say("accountability.month.overdue") + ": "
                    + words.say("holidays.count", "count", escalation.overdueWorkingDays()));
        }
        return List.of(
                words.text(of.title()).leadingTo(words.path("/petitions/" + escalation.petition())),
                Phrase.of(String.join("; ", standing)));
    }
}
