package kz.undeu.jurisdiction;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * The calendar of a year.
 *
 * @param revision how often it was entered; the latest counts
 * @param state OFFICIAL once it was compared with the published calendar of the year
 * @param source where its days come from
 * @param workingDays in the whole year
 * @param days those that are not as their weekday says
 */
@Serdeable
@Schema(example = """
        {"year": 2028, "revision": 1, "state": "EXPECTED",
         "source": "Law on Holidays in the Republic of Kazakhstan, Articles 3 and 5",
         "enteredAt": "2026-11-24T00:00:00Z", "workingDays": 245,
         "days": [{"day": "2028-01-01", "kind": "HOLIDAY",
           "name": {"kk": "Жаңа жыл", "ru": "Новый год", "en": "New Year"}, "movedFrom": null},
          {"day": "2028-01-03", "kind": "MOVED", "name": null, "movedFrom": "2028-01-01"}]}""")
public record CalendarView(
        int year,
        int revision,
        CalendarState state,
        String source,
        Instant enteredAt,
        int workingDays,
        List<CalendarDayView> days) {}
