package kz.undeu.escalation.assignment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.identity.Officer;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForOfficers;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Refusal;

/** Which officer of my agency has which case. Officers are people: a machine has no case in hand. */
@Controller("/api/v1/agency")
@ForOfficers
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Agency")
class AssignmentController {

    private final Assigning assigning;
    private final AssignmentViews views;
    private final Escalations escalations;
    private final InstantSource clock;

    AssignmentController(Assigning assigning, AssignmentViews views, Escalations escalations, InstantSource clock) {
        this.assigning = assigning;
        this.views = views;
        this.escalations = escalations;
        this.clock = clock;
    }

    /** The officers of my agency that a case can be given to: those who have taken one before. */
    @Get("/colleagues")
    Page<ColleagueView> colleagues(Authentication authentication) {
        return new Page<>(views.colleagues(officer(authentication)), null);
    }

    /** Who has a case in hand, and how it came to them. */
    @Get("/escalations/{eid}/assignment")
    AssignmentView assignment(String eid, Authentication authentication) {
        Person officer = officer(authentication);
        return views.of(
                escalations.get(EscalationId.parse(eid), officer.agency()).id(), officer);
    }

    /** Takes a case, also from a colleague, or gives it to one. Safe to repeat. */
    @Put("/escalations/{eid}/assignment")
    AssignmentView give(String eid, @Nullable @Body AssignmentInput input, Authentication authentication) {
        Person officer = officer(authentication);
        EscalationId id = EscalationId.parse(eid);
        AssignmentInput wanted = input == null ? new AssignmentInput(null, null) : input;
        assigning.give(id, officer, wanted.colleague(), wanted.from(), clock.instant());
        return views.of(id, officer);
    }

    /**
     * Puts a case back for anybody to take. Safe to repeat.
     *
     * @param from who has it as far as the caller knows; when another has it by now, 409 ASSIGNMENT_CHANGED. Absent: whoever has it
     */
    @Delete("/escalations/{eid}/assignment")
    AssignmentView putBack(String eid, @Nullable @QueryValue String from, Authentication authentication) {
        Person officer = officer(authentication);
        EscalationId id = EscalationId.parse(eid);
        assigning.putBack(id, officer, from == null ? null : ColleagueId.parse(from), clock.instant());
        return views.of(id, officer);
    }

    private static Person officer(Authentication authentication) {
        if (Officer.of(authentication).client() != null) {
            throw Refusal.of(CommonRefusal.FORBIDDEN);
        }
        return Person.of(authentication);
    }
}
