package kz.undeu.administration;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForAdministrators;
import kz.undeu.jurisdiction.CalendarView;
import kz.undeu.jurisdiction.Calendars;
import kz.undeu.kernel.Page;

@Controller("/api/v1/admin/holidays")
@ForAdministrators
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Administration")
class HolidayController {

    private final Calendars calendars;
    private final CalendarHistory history;
    private final EnteringCalendar entering;
    private final InstantSource clock;

    HolidayController(Calendars calendars, CalendarHistory history, EnteringCalendar entering, InstantSource clock) {
        this.calendars = calendars;
        this.history = history;
        this.entering = entering;
        this.clock = clock;
    }

    /** Every calendar that was ever entered, with who entered it and why; of each year the last one counts. */
    @Get
    Page<EnteredCalendarView> history() {
        return new Page<>(history.all(), null);
    }

    /**
     * Enters the calendar of a year; the one before stays in the history. The deadline that an agency has to meet next follows
     * the new calendar; one that is behind (it has registered, it has answered), and the days for the first signatures, stay.
     */
    @Put
    CalendarView enter(@Body CalendarInput input, Authentication authentication) {
        entering.enter(input, Person.of(authentication), clock.instant());
        return calendars.inForce().get(input.year());
    }
}
