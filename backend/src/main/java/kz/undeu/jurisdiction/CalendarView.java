package kz.undeu.jurisdiction;

import io.micronaut.serde.annotation.Serdeable;
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
public record CalendarView(
        int year,
        int revision,
        CalendarState state,
        String source,
        Instant enteredAt,
        int workingDays,
        List<CalendarDayView> days) {}
