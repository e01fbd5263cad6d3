package kz.undeu.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.undeu.identity.Person;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator enters the calendar of a year; what it was before stays. */
@ExtendWith(Product.class)
class HolidaysTest {

    private static final String HOLIDAYS = "/api/v1/admin/holidays";
    private static final int YEAR = 2029;

    private final Person person = People.administrator();
    private final Caller administrator = Caller.inBrowser(person);

    @Test
    void aCalendarIsEnteredChangedAndCountedByAndWhatItWasStays() {
        WorkingDays workingDays = Product.bean(WorkingDays.class);
        Answer entered = administrator.put(HOLIDAYS, calendar(revision(), holidays(), "EXPECTED"));
        assertThat(entered.status()).as(entered.body()).isEqualTo(200);
        int first = entered.json().path("revision").asInt();
        assertThat(workingDays.isWorkingDay(LocalDate.of(YEAR, 1, 9))).isTrue();

        String more = holidays() + """
                , {"day": "2029-01-09", "kind": "MOVED", "movedFrom": "2029-01-13"},
                {"day": "2029-01-13", "kind": "WORKING"}""";
        assertThat(administrator
                        .put(HOLIDAYS, calendar(first - 1, more, "OFFICIAL"))
                        .code())
                .as("made from an older one")
                .isEqualTo("CALENDAR_CHANGED");
        Answer changed = administrator.put(HOLIDAYS, calendar(first, more, "OFFICIAL"));
        assertThat(changed.json().path("workingDays").asInt())
                .isEqualTo(entered.json().path("workingDays").asInt());
        assertThat(workingDays.isWorkingDay(LocalDate.of(YEAR, 1, 9)))
                .as("at once")
                .isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(YEAR, 1, 13))).isTrue();

        assertThat(administrator.get(HOLIDAYS).json().path("items"))
                .as("the history")
                .anySatisfy(item -> {
                    assertThat(item.path("year").asInt()).isEqualTo(YEAR);
                    assertThat(item.path("revision").asInt()).isEqualTo(first);
                    assertThat(item.path("state").asText()).isEqualTo("EXPECTED");
                    assertThat(item.path("by").asText()).isEqualTo(person.displayName());
                    assertThat(item.path("reason").asText()).isEqualTo("as it was published");
                    assertThat(item.path("isFromTheBeginning").asBoolean()).isFalse();
                })
                .as("what nobody entered")
                .anySatisfy(item -> {
                    assertThat(item.path("isFromTheBeginning").asBoolean()).isTrue();
                    assertThat(item.path("by").isNull()).isTrue();
                });
        assertThat(Caller.anonymous().get("/api/v1/holidays").json().path("items"))
                .as("in public what counts")
                .filteredOn(item -> item.path("year").asInt() == YEAR)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.path("state").asText()).isEqualTo("OFFICIAL");
                    assertThat(item.has("by")).as("nobody reads who entered it").isFalse();
                    assertThat(item.has("reason")).isFalse();
                });

        assertThat(administrator.get("/api/v1/me/data").json().path("acts")).anySatisfy(act -> {
            assertThat(act.path("kind").asText()).isEqualTo("CALENDAR_ENTERED");
            assertThat(act.path("subject").asText()).isEqualTo(String.valueOf(YEAR));
            assertThat(act.path("keptUntil").asText()).isEqualTo("2029-11-23");
        });
        assertThat(administrator.delete("/api/v1/me/data").body()).contains("STAFF_ACT");
    }

    @Test
    void ofTwoAtOnceOneIsToldThatTheOtherWasFaster() {
        for (int round = 0; round < 10; round++) {
            String calendar = calendar(revision(), holidays(), "EXPECTED");
            List<CompletableFuture<Answer>> both = Stream.of(administrator, Caller.inBrowser(People.administrator()))
                    .map(caller -> CompletableFuture.supplyAsync(() -> caller.put(HOLIDAYS, calendar)))
                    .toList();
            List<Answer> answers = both.stream().map(CompletableFuture::join).toList();
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            assertThat(answers).extracting(Answer::code).contains("CALENDAR_CHANGED");
        }
    }

    @Test
    void onlyAdministratorsEnterCalendars() {
        assertThat(Caller.anonymous().get(HOLIDAYS).code()).isEqualTo("NOT_SIGNED_IN");
        assertThat(Caller.inBrowser(People.moderator())
                        .put(HOLIDAYS, calendar(0, holidays(), "OFFICIAL"))
                        .code())
                .isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"day\": \"2028-01-09\", \"kind\": \"WORKING\"}",
                "{\"day\": \"2029-01-01\", \"kind\": \"DAY_OFF\", \"name\": {\"kk\": \"а\", \"ru\": \"а\"}}",
                "{\"day\": \"2029-01-09\", \"kind\": \"HOLIDAY\"}",
                "{\"day\": \"2029-01-09\", \"kind\": \"HOLIDAY\", \"name\": {\"en\": \"only\"}}",
                "{\"day\": \"2029-01-09\", \"kind\": \"WORKING\"}",
                "{\"day\": \"2029-01-09\", \"kind\": \"MOVED\"}",
                "{\"day\": \"2029-01-13\", \"kind\": \"MOVED\", \"movedFrom\": \"2029-01-14\"}",
                "{\"day\": \"2029-01-09\", \"kind\": \"MOVED\", \"movedFrom\": \"2031-01-13\"}",
                "{\"day\": \"2029-01-09\", \"kind\": \"MOVED\", \"movedFrom\": \"+99999-01-02\"}",
                "{\"kind\": \"WORKING\"}",
                "null"
            })
    void aDayThatCannotBeIsRefused(String day) {
        Answer answer = administrator.put(HOLIDAYS, calendar(revision(), holidays() + ", " + day, "OFFICIAL"));
        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertThat(answer.code()).isIn("INPUT_INVALID", "MALFORMED");
    }

    @Test
    void whatIsNoCalendarIsRefused() {
        assertThat(administrator.put(HOLIDAYS, "{}").json().path("violations").findValuesAsText("field"))
                .contains("year", "revision", "state", "source", "reason");
        assertThat(administrator
                        .put(HOLIDAYS, calendar(revision(), "", "OFFICIAL"))
                        .json()
                        .at("/violations/0/code")
                        .asText())
                .as("a year without holidays")
                .isEqualTo("TOO_FEW");
        String many = IntStream.range(0, 61)
                .mapToObj(i -> "{\"day\": \"2029-01-13\", \"kind\": \"WORKING\"}")
                .collect(Collectors.joining(","));
        assertThat(administrator
                        .put(HOLIDAYS, calendar(revision(), many, "OFFICIAL"))
                        .json()
                        .at("/violations/0/code")
                        .asText())
                .isEqualTo("TOO_MANY");
        assertThat(administrator
                        .put(HOLIDAYS, calendar(revision(), holidays(), "PERHAPS"))
                        .status())
                .isIn(400, 422);
    }

    private int revision() {
        int latest = 0;
        for (var item : administrator.get(HOLIDAYS).json().path("items")) {
            if (item.path("year").asInt() == YEAR) {
                latest = Math.max(latest, item.path("revision").asInt());
            }
        }
        return latest;
    }

    private static String holidays() {
        return IntStream.of(101, 102, 107, 308, 315, 321, 322, 323, 501, 507, 509, 706, 1025, 1216)
                .mapToObj(day ->
                        "{\"day\": \"2029-%02d-%02d\", \"kind\": \"HOLIDAY\", \"name\": {\"kk\": \"мереке\", \"ru\": \"праздник\"}}"
                                .formatted(day / 100, day % 100))
                .collect(Collectors.joining(","));
    }

    private static String calendar(int revision, String days, String state) {
        return "{\"year\": 2029, \"revision\": %d, \"state\": \"%s\", \"source\": \"Ministry\", \"days\": [%s],"
                .concat(" \"reason\": \"as it was published\"}")
                .formatted(revision, state, days);
    }
}
