package kz.undeu.administration;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import kz.undeu.identity.Person;
import kz.undeu.identity.Role;
import kz.undeu.jurisdiction.CalendarView;
import kz.undeu.jurisdiction.Calendars;
import kz.undeu.kernel.Page;

@Controller("/api/v1/admin/holidays")
@Secured(Role.ADMIN_ROLE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Administration")
class HolidayController {

    private final Calendars calendars;
    private final EnteringCalendar entering;
    private final InstantSource clock;

    HolidayController(Calendars calendars, EnteringCalendar entering, InstantSource clock) {
        this.calendars = calendars;
        this.entering = entering;
        this.clock = clock;
    }

    /** Every calendar that was ever entered; of each year the last one counts. */
    @Get
    Page<CalendarView> history() {
        return new Page<>(calendars.history(), null);
    }

    /** Enters the calendar of a year; the one before stays in the history. Deadlines that were set do not move. */
    @Put
    CalendarView enter(@Body CalendarInput input, Authentication authentication) {
        entering.enter(input, Person.of(authentication), clock.instant());
        return calendars.inForce().get(input.year());
    }
}
