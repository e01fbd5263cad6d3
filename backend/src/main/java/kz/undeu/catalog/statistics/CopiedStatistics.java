package kz.undeu.catalog.statistics;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.agency.Topic;
import kz.undeu.agency.Topics;
import kz.undeu.catalog.copy.CopiedHtml;
import kz.undeu.catalog.copy.CopiedPage;
import kz.undeu.catalog.copy.CopiedWords;
import kz.undeu.catalog.copy.Phrase;
import kz.undeu.jurisdiction.Jurisdiction;
import kz.undeu.jurisdiction.Jurisdictions;
import kz.undeu.kernel.LocalizedText;

/** Figures of the platform as tables, for a copy. */
@Singleton
class CopiedStatistics implements CopiedPage {

    private final Statistics statistics;
    private final Jurisdictions jurisdictions;
    private final Topics topics;
    private final Agencies agencies;

    CopiedStatistics(Statistics statistics, Jurisdictions jurisdictions, Topics topics, Agencies agencies) {
        this.statistics = statistics;
        this.jurisdictions = jurisdictions;
        this.topics = topics;
        this.agencies = agencies;
    }

    @Override
    public String name() {
        return "statistics";
    }

    @Override
    public void write(CopiedWords words, Instant at, CopiedHtml html) {
        StatisticsOverview counted = statistics.count(at);
        html.paragraph(words.say("statistics.lead"));
        if (counted.regions().isEmpty()) {
            html.paragraph(words.say("statistics.none"));
            return;
        }
        months(words, counted.months(), html);
        Map<String, LocalizedText> places = jurisdictions.findAllOrderByCode().stream()
                .collect(Collectors.toMap(each -> each.code().value(), Jurisdiction::name));
        html.heading(2, words.say("statistics.by.region")).paragraph(words.say("statistics.by.region.note"));
        groups(words, "region", counted.regions(), places, html);
        html.heading(2, words.say("statistics.by.topic"));
        groups(words, "topic", counted.topics(), named(topics.findAllOrderBySlug(), Topic::slug, Topic::name), html);
        if (!counted.agencies().isEmpty()) {
            agencies(words, counted.agencies(), html);
        }
    }

    private static void months(CopiedWords words, List<StatisticsMonth> months, CopiedHtml html) {
        html.heading(2, words.say("statistics.months"))
                .tableBelow(
                        words.say("statistics.months"),
                        columns(words, "month", "signatures", "opened", "forwarded", "answered"),
                        months.stream()
                                .map(each -> words.row(
                                        Phrase.of(month(words, YearMonth.parse(each.month()))),
                                        each.signatures(),
                                        each.opened(),
                                        each.forwarded(),
                                        each.answered()))
                                .toList());
    }

    private static String month(CopiedWords words, YearMonth month) {
        return words.say("statistics.monthName", "month", month.getMonthValue(), "year", month.getYear());
    }

    private static void groups(
            CopiedWords words,
            String kind,
            List<StatisticsGroup> groups,
            Map<String, LocalizedText> names,
            CopiedHtml html) {
        html.tableBelow(
                words.say("statistics.by." + kind),
                columns(words, kind, "petitions", "collecting", "signatures"),
                groups.stream()
                        .map(each -> words.row(
                                words.text(names.get(each.of())),
                                each.petitions(),
                                each.collecting(),
                                each.signatures()))
                        .toList());
    }

    private void agencies(CopiedWords words, List<StatisticsAgency> counted, CopiedHtml html) {
        Map<String, LocalizedText> names = named(agencies.findAllOrderBySlug(), Agency::slug, Agency::name);
        html.heading(2, words.say("statistics.by.agency"))
                .tableBelow(
                        words.say("statistics.by.agency"),
                        columns(words, "agency", "received", "answered"),
                        counted.stream()
                                .map(each -> words.row(
                                        words.text(names.get(each.agency()))
                                                .leadingTo(words.path("/agencies/" + each.agency())),
                                        each.received(),
                                        each.answered()))
                                .toList());
    }

    private static <T> Map<String, LocalizedText> named(
            List<T> some, Function<T, String> key, Function<T, LocalizedText> name) {
        return some.stream().collect(Collectors.toMap(key, name));
    }

    private static List<String> columns(CopiedWords words, String... columns) {
        return List.of(columns).stream()
                .map(column -> words.say("statistics." + column))
                .toList();
    }
}
