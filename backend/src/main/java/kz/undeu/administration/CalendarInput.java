package kz.undeu.administration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
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
record CalendarInput(
        @Nullable Integer year,
        @Nullable Integer revision,
        @Nullable CalendarState state,
        @Nullable String source,
        @Nullable List<CalendarDayView> days,
        @Nullable String reason) {}
