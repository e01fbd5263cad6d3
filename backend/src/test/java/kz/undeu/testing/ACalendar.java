package kz.undeu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The calendar of a year as administrators change it. All tests share it: whoever changes it puts it back. */
public final class ACalendar {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ACalendar() {}

    /** What stands in it now, to be put back. */
    public static ArrayNode days(int year) {
        return (ArrayNode) of(year).path("days");
    }

    public static void enterHoliday(int year, String day) {
        ArrayNode days = days(year);
        ObjectNode holiday = days.addObject().put("day", day).put("kind", "HOLIDAY");
        holiday.putObject("name").put("kk", "мереке").put("ru", "праздник");
        enter(year, days);
    }

    public static void enter(int year, ArrayNode days) {
        ObjectNode input = JSON.createObjectNode()
                .put("year", year)
                .put("revision", of(year).path("revision").asInt())
                .put("state", "OFFICIAL")
                .put("source", "Ministry")
                .put("reason", "for a test");
        input.set("days", days);
        Caller.Answer answer = Caller.inBrowser(People.administrator()).put("/api/v1/admin/holidays", input.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static JsonNode of(int year) {
        for (JsonNode calendar :
                Caller.anonymous().get("/api/v1/holidays").json().path("items")) {
            if (calendar.path("year").asInt() == year) {
                return calendar;
            }
        }
        throw new AssertionError("no calendar of " + year);
    }
}
