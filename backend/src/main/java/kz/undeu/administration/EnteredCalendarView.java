package kz.undeu.administration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import kz.undeu.identity.RecordedAct;
import kz.undeu.jurisdiction.CalendarDayView;
import kz.undeu.jurisdiction.CalendarState;
import kz.undeu.jurisdiction.CalendarView;

/**
 * The calendar of a year as it was once entered, for administrators: with who entered it and why.
 *
 * @param revision how often it was entered; the latest counts
 * @param state OFFICIAL once it was compared with the published calendar of the year
 * @param source where its days come from
 * @param workingDays in the whole year
 * @param days those that are not as their weekday says
 * @param isFromTheBeginning whether it came with the system, so that nobody entered it
 * @param by the display name of who entered it; null when that is forgotten, or nobody did
 * @param reason why; null when nobody was asked
 */
@Serdeable
@Schema(example = """
        {"year": 2028, "revision": 2, "state": "OFFICIAL", "source": "Баланс рабочего времени на 2028 год",
         "enteredAt": "2026-11-27T07:00:00Z", "workingDays": 245,
         "days": [{"day": "2028-01-01", "kind": "HOLIDAY", "name": {"kk": "Жаңа жыл", "ru": "Новый год"},
           "movedFrom": null}, {"day": "2028-01-03", "kind": "MOVED", "name": null, "movedFrom": "2028-01-01"}],
         "isFromTheBeginning": false, "by": "Айнұр С.", "reason": "Календарь опубликован"}""")
record EnteredCalendarView(
        int year,
        int revision,
        CalendarState state,
        String source,
        Instant enteredAt,
        int workingDays,
        List<CalendarDayView> days,
        boolean isFromTheBeginning,
        @Nullable String by,
        @Nullable String reason) {

    /** A calendar with the act that entered it, if there is one. */
    static EnteredCalendarView of(CalendarView calendar, @Nullable RecordedAct act) {
        return new EnteredCalendarView(
                calendar.year(),
                calendar.revision(),
                calendar.state(),
                calendar.source(),
                calendar.enteredAt(),
                calendar.workingDays(),
                calendar.days(),
                act == null,
                act == null ? null : act.by(),
                act == null ? null : act.reason());
    }
}
