package kz.undeu.demo;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.clock.Extending;
import kz.undeu.escalation.route.DecidingReturns;
import kz.undeu.escalation.route.Returning;
import kz.undeu.identity.Person;

/** How an invented petition comes to another agency than the first, and when one takes more time. */
@Singleton
@InDemo
class DemoRoutes {

    private final DemoOffice office;
    private final Returning returning;
    private final DecidingReturns deciding;
    private final Extending extending;

    DemoRoutes(DemoOffice office, Returning returning, DecidingReturns deciding, Extending extending) {
        this.office = office;
        this.returning = returning;
        this.deciding = deciding;
        this.extending = extending;
    }

    /** Where it is now: returned, and with another agency if a moderator decided so. */
    Escalation take(Escalation escalation, @Nullable DemoStory.Returned returned, Person moderator, Instant now) {
        if (returned == null) {
            return escalation;
        }
        Escalation back = returning.giveBack(
                escalation.id(),
                escalation.agency(),
                returned.reason(),
                returned.competent(),
                office.daysBefore(now, returned.daysAgo()));
        DemoStory.RoutedOn routedOn = returned.routedOn();
        if (routedOn == null) {
            return back;
        }
        return deciding.routeOn(
                escalation.id(),
                returned.competent(),
                routedOn.legalBasis(),
                routedOn.explanation(),
                moderator,
                office.daysBefore(now, routedOn.daysAgo()));
    }

    void extend(Escalation escalation, @Nullable DemoStory.Extended extended, Instant now) {
        if (extended != null) {
            extending.extend(
                    escalation.id(),
                    escalation.agency(),
                    extended.reason(),
                    office.daysBefore(now, extended.daysAgo()));
        }
    }
}
