package kz.undeu.catalog.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kz.undeu.agency.AgencyKind;
import kz.undeu.agency.AgencyView;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Product.class)
class AccountabilityTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final String LIST = "/api/v1/accountability";

    private final WorkingDays workingDays = Product.bean(WorkingDays.class);

    static Stream<Long> seeds() {
        return LongStream.range(0, 40).boxed();
    }

    /** Counted case by case, day by day, without what the figures are counted by. */
    @ParameterizedTest
    @MethodSource("seeds")
    void figuresAreWhatOneCountsByHand(long seed) {
        Random random = new Random(seed);
        List<CaseTimes> cases = IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> randomCase(random))
                .toList();
        Timeliness counted = Timeliness.of(cases, OutcomeCounts.NONE, workingDays, TODAY);

        int overdue = 0;
        int registered = 0;
        int registeredOnTime = 0;
        int neverRegistered = 0;
        int answered = 0;
        int answeredOnTime = 0;
        int neverAnswered = 0;
        List<Integer> toRegistration = new ArrayList<>();
        List<Integer> toAnswer = new ArrayList<>();
        for (CaseTimes each : cases) {
            if (each.registeredAt() == null) {
                boolean late = TODAY.isAfter(each.registrationDueOn());
                neverRegistered += late ? 1 : 0;
                overdue += late ? 1 : 0;
                continue;
            }
            registered++;
            LocalDate came = LocalDate.ofInstant(each.registeredAt(), WorkingDays.ZONE);
            registeredOnTime += came.compareTo(each.registrationDueOn()) <= 0 ? 1 : 0;
            toRegistration.add(countByHand(LocalDate.ofInstant(each.forwardedAt(), WorkingDays.ZONE), came));
            if (each.answeredAt() == null) {
                boolean late = TODAY.isAfter(each.reviewDueOn());
                neverAnswered += late ? 1 : 0;
                overdue += late ? 1 : 0;
                continue;
            }
            answered++;
            LocalDate given = LocalDate.ofInstant(each.answeredAt(), WorkingDays.ZONE);
            answeredOnTime += given.compareTo(each.reviewDueOn()) <= 0 ? 1 : 0;
            toAnswer.add(countByHand(each.registeredOn(), given));
        }
        assertThat(counted.received()).isEqualTo(cases.size());
        assertThat(counted.open()).isEqualTo(cases.size() - answered);
        assertThat(counted.overdue()).isEqualTo(overdue);
        expect(counted.registration(), registered + neverRegistered, registeredOnTime, toRegistration);
        expect(counted.answer(), answered + neverAnswered, answeredOnTime, toAnswer);
        assertThat(Accountability.months(cases, TODAY).stream()
                        .mapToInt(MonthView::received)
                        .sum())
                .isEqualTo(cases.size());
        assertThat(Accountability.months(cases, TODAY))
                .allMatch(month -> month.received() == month.onTime() + month.late() + month.open() + month.overdue());
    }

    /** Days after the return count for nobody: only what was late by then stays late. */
    @Test
    void whatAnAgencyReturnedIsJudgedByTheDaysBefore() {
        LocalDate forwarded = LocalDate.of(2026, 11, 2);
        LocalDate due = workingDays.after(forwarded, 3);
        Timeliness returned = Timeliness.of(
                List.of(
                        new CaseTimes("a", null, noon(forwarded), due, null, null, null, null, due),
                        new CaseTimes("a", null, noon(forwarded), due, null, null, null, null, due.plusDays(1)),
                        new CaseTimes("a", null, noon(forwarded), due, due, noon(due), due.plusDays(9), null, TODAY)),
                OutcomeCounts.NONE,
                workingDays,
                TODAY);
        assertThat(returned.received()).isEqualTo(3);
        assertThat(returned.open()).isZero();
        assertThat(returned.overdue()).isZero();
        assertThat(returned.registration().judged()).isEqualTo(2);
        assertThat(returned.registration().onTime()).isEqualTo(1);
        assertThat(returned.answer().judged()).isEqualTo(TODAY.isAfter(due.plusDays(9)) ? 1 : 0);
    }

    private static void expect(Punctuality counted, int judged, int onTime, List<Integer> days) {
        assertThat(counted.judged()).isEqualTo(judged);
        assertThat(counted.done()).isEqualTo(days.size());
        assertThat(counted.onTime()).isEqualTo(onTime);
        if (judged < 5) {
            assertThat(counted.percentOnTime()).isNull();
        } else {
            assertThat(Math.abs(counted.percentOnTime() - 100.0 * onTime / judged))
                    .isLessThanOrEqualTo(0.5);
        }
        if (days.isEmpty()) {
            assertThat(counted.medianWorkingDays()).isNull();
        } else {
            double median = counted.medianWorkingDays();
            assertThat(days.stream().filter(day -> day < median).count()).isLessThanOrEqualTo(days.size() / 2);
            assertThat(days.stream().filter(day -> day > median).count()).isLessThanOrEqualTo(days.size() / 2);
        }
    }

    private int countByHand(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            days += workingDays.isWorkingDay(day) ? 1 : 0;
        }
        return days;
    }

    private CaseTimes randomCase(Random random) {
        LocalDate forwarded = TODAY.minusDays(random.nextInt(90));
        LocalDate registrationDue = workingDays.after(forwarded, 3);
        LocalDate registered = forwarded.plusDays(random.nextInt(12));
        if (registered.isAfter(TODAY) || random.nextInt(5) == 0) {
            return new CaseTimes("a", registrationDue, noon(forwarded), registrationDue, null, null, null, null, null);
        }
        LocalDate own =
                forwarded.plusDays(random.nextInt((int) (registered.toEpochDay() - forwarded.toEpochDay()) + 1));
        LocalDate reviewDue = workingDays.after(own, 20);
        LocalDate answered = registered.plusDays(random.nextInt(50));
        boolean open = answered.isAfter(TODAY) || random.nextInt(5) == 0;
        return new CaseTimes(
                "a",
                open ? reviewDue : null,
                noon(forwarded),
                registrationDue,
                own,
                noon(registered),
                reviewDue,
                open ? null : noon(answered),
                null);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(WorkingDays.ZONE).toInstant();
    }

    @Test
    void anAgencyIsJudgedByWhatReachedItInPublic() {
        Caller officer = Caller.inBrowser(People.officerOf("akimat-63"));
        String first = AForwardedPetition.to("KZ-63");
        String second = AForwardedPetition.to("KZ-63");
        String path = "/api/v1/agency/escalations/" + first;
        officer.post(path + "/registration", "{\"number\": \"1\"}");
        officer.post(path + "/response", """
                {"answers": [{"demand": 1, "outcome": "SATISFIED", "reasons": {"ru": "Да"}},
                             {"demand": 2, "outcome": "REFUSED", "reasons": {"kk": "Жоқ"}}]}""");

        Caller reader = Caller.anonymous();
        JsonNode figures =
                reader.get("/api/v1/agencies/akimat-63/accountability").json();
        assertThat(figures.at("/timeliness/received").asInt()).isEqualTo(2);
        assertThat(figures.at("/timeliness/open").asInt()).isEqualTo(1);
        assertThat(figures.at("/timeliness/answer/onTime").asInt()).isEqualTo(1);
        assertThat(figures.at("/timeliness/answer/percentOnTime").isNull()).isTrue();
        assertThat(figures.at("/timeliness/answer/medianWorkingDays").asDouble())
                .isZero();
        assertThat(figures.at("/timeliness/outcomes/satisfied").asInt()).isEqualTo(1);
        assertThat(figures.at("/timeliness/outcomes/refused").asInt()).isEqualTo(1);
        assertThat(figures.path("months")).hasSize(12);

        JsonNode page = reader.get("/api/v1/agencies/akimat-63/cases?limit=1").json();
        JsonNode rest = reader.get("/api/v1/agencies/akimat-63/cases?limit=1&cursor="
                        + page.path("next").asText())
                .json();
        assertThat(List.of(
                        page.at("/items/0/escalation/id").asText(),
                        rest.at("/items/0/escalation/id").asText()))
                .containsExactlyInAnyOrder(first, second);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(page.at("/items/0/title").size()).isPositive();
    }

    @Test
    void theListIsThereAsJsonAndAsATable() {
        AForwardedPetition.to("KZ-61");
        Caller reader = Caller.anonymous();
        Caller.Answer answer = reader.get(LIST + "?kind=AKIMAT&jurisdiction=KZ-61");
        JsonNode list = answer.json();
        assertThat(list.path("agencies")).hasSize(1);
        assertThat(list.at("/agencies/0/agency/slug").asText()).isEqualTo("akimat-61");
        assertThat(list.path("all")).isEqualTo(list.at("/agencies/0/timeliness"));
        assertThat(answer.header("Cache-Control")).startsWith("public");
        assertThat(reader.with("If-None-Match", answer.header("ETag"))
                        .get(LIST + "?kind=AKIMAT&jurisdiction=KZ-61")
                        .status())
                .isEqualTo(304);

        String csvPath = LIST + ".csv?language=ru&jurisdiction=KZ-61";
        Caller.Answer csv = reader.get(csvPath);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(3);
        assertThat(csv.body()).contains("akimat-61,").contains("maslikhat-61,");
        assertThat(reader.with("If-None-Match", csv.header("ETag")).get(csvPath).status())
                .isEqualTo(304);
        // As whatever is kept: compressed once and under a tag of its own, not anew for each reader.
        assertThat(reader.with("Accept-Encoding", "gzip").get(LIST + ".csv").header("ETag"))
                .startsWith("W/");
    }

    /** Administrators type the names. */
    @Test
    void aNameThatASpreadsheetWouldRunIsAText() {
        Timeliness none = Timeliness.of(List.of(), OutcomeCounts.NONE, workingDays, TODAY);
        AfterAnswers after = new AfterAnswers(RatingFigures.NONE, CommitmentFigures.NONE);
        AgencyView agency = new AgencyView(
                "akimat-61",
                AgencyKind.AKIMAT,
                new JurisdictionCode("KZ-61"),
                null,
                LocalizedText.of(Language.RU, "=HYPERLINK(\"https://example.kz\")"));
        byte[] csv = new AccountabilityCsv()
                .write(
                        new AccountabilityView(TODAY, 5, none, after, List.of(new AgencyFigures(agency, none, after))),
                        Language.RU);
        assertThat(new String(csv, StandardCharsets.UTF_8)).contains("akimat-61,\"'=HYPERLINK(");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?kind=SCHOOL", "?jurisdiction=%27", ".csv?language=de"})
    void whatMeansNothingIsRefused(String query) {
        assertThat(Caller.anonymous().get(LIST + query).code()).isEqualTo("INPUT_INVALID");
    }

    @Test
    void anAgencyThatIsNoneHasNoFigures() {
        Caller reader = Caller.anonymous();
        assertThat(reader.get("/api/v1/agencies/nobody/accountability").code()).isEqualTo("NOT_FOUND");
        assertThat(reader.get("/api/v1/agencies/nobody/cases").code()).isEqualTo("NOT_FOUND");
        assertThat(reader.get("/api/v1/agencies/akimat-63/cases?cursor=LTE6eA").code())
                .isEqualTo("CURSOR_INVALID");
        assertThat(reader.get("/api/v1/agencies/akimat-63/cases?limit=0").code())
                .isEqualTo("INPUT_INVALID");
    }
}
