package kz.undeu.escalation;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import kz.undeu.escalation.assignment.AssignmentViews;
import kz.undeu.identity.Officer;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForAgencies;
import kz.undeu.jurisdiction.WorkingDays;

@Controller("/api/v1/agency/desk")
@ForAgencies
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Agency")
class AgencyDeskController {

    private final AgencyDesks desks;
    private final AssignmentViews assignments;
    private final InstantSource clock;

    AgencyDeskController(AgencyDesks desks, AssignmentViews assignments, InstantSource clock) {
        this.desks = desks;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** How many cases my agency has on its desk, and how many working days they have left. */
    @Get
    AgencyDeskView desk(Authentication authentication) {
        Officer officer = Officer.of(authentication);
        return desks.of(
                officer.agency(),
                officer.client() == null ? assignments.me(Person.of(authentication)) : null,
                WorkingDays.dayOf(clock.instant()));
    }
}
