package kz.undeu.escalation.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.threshold.SpreadView;
import kz.undeu.threshold.ThresholdKind;

/** Facts of an invented dossier, for what is made of them. */
final class SomeFacts {

    static final String KAZAKH = "Әр ауылға дәрігер керек: ғ қ ң ө ұ ү һ і – Ә Ғ Қ Ң Ө Ұ Ү Һ І";

    static final String PICTURE = "pictures/" + "ab".repeat(32) + ".jpg";

    private SomeFacts() {}

    /** A threshold that asks for spread; two of its regions have figures of their own source. */
    static DossierFacts spreadOverRegions() {
        DossierFacts facts = inBothLanguages();
        DossierThreshold threshold = facts.threshold();
        List<SpreadView.Place> places = new ArrayList<>();
        List<DossierFacts.Named> names = new ArrayList<>();
        for (int number = 10; number < 30; number++) {
            String code = "KZ-" + number;
            // The region 25 has 2,625 and needs 2,626; 28 has nobody, 12 and 15 are hidden.
            places.add(new SpreadView.Place(
                    new JurisdictionCode(code),
                    number == 15 ? 9 : number == 25 ? 2_626 : number * 100L,
                    number * 10_000L,
                    LocalDate.of(2026, 1, 1),
                    number < 28 ? "Бюро национальной статистики" : "Акимат, перепись населения новых районов области"));
            names.add(named(code, number + "-облыс: Ұлытау, Жетісу", "Область № " + number));
        }
        return new DossierFacts(
                facts.format(),
                facts.escalation(),
                facts.publicAddress(),
                facts.forwardedAt(),
                facts.registrationDueOn(),
                facts.agency(),
                facts.petition(),
                facts.organizer(),
                new DossierThreshold(
                        threshold.tier(),
                        threshold.required(),
                        threshold.reviewWorkingDays(),
                        threshold.kind(),
                        threshold.value(),
                        threshold.population(),
                        threshold.populationAsOf(),
                        threshold.source(),
                        threshold.formula(),
                        threshold.rounding(),
                        threshold.basis(),
                        threshold.ruleEffectiveFrom(),
                        new SpreadView("1", 5, places),
                        names),
                new DossierFacts.Crossing(
                        facts.crossing().eventIndex(),
                        facts.crossing().at(),
                        facts.crossing().inForce(),
                        facts.crossing().signed(),
                        facts.crossing().withdrawn(),
                        facts.crossing().invalidated(),
                        facts.crossing().byRegion().stream()
                                .filter(count -> !count.region().code().equals("KZ-28"))
                                .toList()),
                facts.timeline(),
                facts.log());
    }

    static DossierFacts pictured() {
        LocalizedText seen = new LocalizedText("Жол апатынан кейінгі көпір", "Мост после паводка", null);
        return of(
                new LocalizedText("Көпір салынсын", "Постройте мост", null),
                seen,
                null,
                timeline(2),
                List.of(
                        new DossierFacts.SaidPicture(PICTURE, "ab".repeat(32), seen),
                        new DossierFacts.SaidPicture(PICTURE, "ab".repeat(32), seen)));
    }

    static DossierFacts inBothLanguages() {
        return of(
                new LocalizedText(KAZAKH, "В каждом ауле нужен врач: Ёё, «кавычки» — тире", null),
                new LocalizedText("Қысқаша мазмұны: 1 000 ₸ жол ақысы.", "Кратко: 1 000 ₸ на дорогу.", null),
                new LocalizedText(
                        "## Неге керек\n\nЖақын маңдағы **дәрігер** 120 шақырым жерде.\n\n- қыста жол жабық;\n- жедел жәрдем екі сағатта келеді:\n  1. таңертең\n  2. кешке\n\nТолығырақ: [баяндама](https://example.kz/report).",
                        "## Почему\n\nБлижайший **врач** за 120 километров.\n\n- зимой дорога закрыта;\n- скорая едет два часа.\n\nПодробнее: [доклад](https://example.kz/report).",
                        null),
                timeline(6));
    }

    static DossierFacts withoutKazakh() {
        return of(
                new LocalizedText(null, "Нужен врач 👩‍🏫", null),
                new LocalizedText(null, "Кратко", null),
                new LocalizedText(null, null, "Only the background is in English"),
                timeline(3));
    }

    /** As long as anything may be. */
    static DossierFacts asLongAsCanBe() {
        String words = "Ұзақ мәтін үзілмей келесі бетке өтуі керек, ".repeat(460);
        return of(
                new LocalizedText("Ж".repeat(120), "Щ".repeat(120), "W".repeat(120)),
                new LocalizedText("қысқаша ".repeat(70), "щ".repeat(600), "summary ".repeat(70)),
                new LocalizedText(words, words, words),
                timeline(120));
    }

    private static DossierFacts of(
            LocalizedText title, LocalizedText summary, LocalizedText background, List<DossierEvent> timeline) {
        return of(title, summary, background, timeline, List.of());
    }

    private static DossierFacts of(
            LocalizedText title,
            LocalizedText summary,
            LocalizedText background,
            List<DossierEvent> timeline,
            List<DossierFacts.SaidPicture> pictures) {
        return new DossierFacts(
                DossierFacts.FORMAT,
                "3f8w0c5tqe",
                "https://undeu.example",
                Instant.parse("2026-11-23T10:15:32Z"),
                LocalDate.of(2026, 11, 26),
                named("akimat-75", "Алматы қаласының әкімдігі", "Акимат города Алматы"),
                new DossierFacts.SaidPetition(
                        "7k3m9qx2ab",
                        named("KZ-75", "Алматы қаласы", "Город Алматы"),
                        named("health", "Денсаулық сақтау", "Здравоохранение"),
                        title,
                        summary,
                        List.of(summary, new LocalizedText(null, "Второе требование", null)),
                        background,
                        pictures,
                        "0123456789abcdef".repeat(4)),
                new DossierFacts.Organizer("Айгүл С.", "https://undeu.example/petitions/7k3m9qx2ab"),
                new DossierThreshold(
                        1,
                        23_480,
                        20,
                        ThresholdKind.PERCENT_OF_POPULATION,
                        "1",
                        2_347_924L,
                        LocalDate.of(2026, 1, 1),
                        "Бюро национальной статистики",
                        "ceil(2347924 * 1 / 100)",
                        "CEILING",
                        "ҚР ӘРПК 90-1-бабы",
                        LocalDate.of(2024, 7, 1),
                        null,
                        null),
                new DossierFacts.Crossing(
                        23_500, Instant.parse("2026-11-23T10:15:30Z"), 23_480, 23_490, 9, 1, regions()),
                timeline,
                new DossierFacts.DossierLog(
                        "undeu.example/log/7k3m9qx2ab",
                        "undeu.example/log+1234abcd+" + "A".repeat(44),
                        "undeu.example/log/7k3m9qx2ab\n23501\n" + "B".repeat(43) + "=\n\n— undeu.example/log "
                                + "C".repeat(92) + "\n",
                        23_501,
                        "B".repeat(43) + "=",
                        23_500,
                        "petition-leaf/v1\npetition 7k3m9qx2ab\nsign " + "D".repeat(43) + "=\n",
                        List.of("E".repeat(43) + "="),
                        "B".repeat(43) + "=",
                        List.of()));
    }

    private static List<DossierFacts.RegionCount> regions() {
        List<DossierFacts.RegionCount> regions = new ArrayList<>();
        regions.add(new DossierFacts.RegionCount(named("KZ", "Қазақстан", "Казахстан"), 15L, null));
        for (int number = 10; number < 30; number++) {
            DossierFacts.Named region = named("KZ-" + number, number + "-облыс: Ұлытау, Жетісу", "Область № " + number);
            regions.add(
                    number % 3 == 0
                            ? new DossierFacts.RegionCount(region, null, 10)
                            : new DossierFacts.RegionCount(region, number * 105L, null));
        }
        return regions;
    }

    private static List<DossierEvent> timeline(int events) {
        String[] kinds = {
            "SUBMITTED",
            "REJECTED",
            "APPEALED",
            "APPEAL_OVERTURNED",
            "PUBLISHED",
            "OPENED",
            "COLLECTION_PAUSED",
            "COLLECTION_RESUMED",
            "SIGNATURES_INVALIDATED",
            "INVALIDATION_LIFTED",
            "APPEAL_UPHELD",
            "FORWARDED",
            "REGISTERED",
            "ANSWERED",
            "CLOSED",
            "THRESHOLD_REACHED"
        };
        List<DossierEvent> timeline = new ArrayList<>();
        for (int number = 0; number < events; number++) {
            boolean tells = number % 4 == 1;
            timeline.add(new DossierEvent(
                    Instant.parse("2026-10-01T05:00:00Z").plusSeconds(3_600L * number),
                    kinds[number % kinds.length],
                    kinds[number % kinds.length].equals("THRESHOLD_REACHED") ? 1 : null,
                    null,
                    number % 8 == 7 ? 23_480L : null,
                    null,
                    tells ? new LocalizedText("90-2-бап", "Статья 90-2", null) : null,
                    tells ? new LocalizedText("Түсіндірме ".repeat(number * 8), null, null) : null));
        }
        return timeline;
    }

    private static DossierFacts.Named named(String code, String kk, String ru) {
        return new DossierFacts.Named(code, new LocalizedText(kk, ru, null));
    }
}
