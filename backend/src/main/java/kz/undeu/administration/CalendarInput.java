package kz.undeu.administration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.undeu.jurisdiction.CalendarDayView;
import kz.undeu.jurisdiction.CalendarState;

/**
 * The calendar of a year.
 *
 * @param revision the one it was made from, so that nobody overwrites what they have not seen; 0 for a year without one
 * @param state OFFICIAL when it was compared with the published calendar
 * @param source where it was published; at most 500 characters
 * @param days those that are not as their weekday says, at most 60
 * @param reason why it changes, for the history that administrators read; at most 500 characters
 */
@Serdeable
@Schema(example = """
        {"year": 2028, "revision": 1, "state": "OFFICIAL", "source": "Баланс рабочего времени на 2028 год",
         "days": [{"day": "2028-01-01", "kind": "HOLIDAY", "name": {"kk": "Жаңа жыл", "ru": "Новый год"}, "movedFrom": null},
                  {"day": "2028-01-03", "kind": "MOVED", "name": null, "movedFrom": "2028-01-01"}],
         "reason": "Календарь опубликован"}""")
record CalendarInput(
        @Nullable Integer year,
        @Nullable Integer revision,
        @Nullable CalendarState state,
        @Nullable String source,
        @Nullable List<CalendarDayView> days,
        @Nullable String reason) {}
