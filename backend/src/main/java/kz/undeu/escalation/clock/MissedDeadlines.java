package kz.undeu.escalation.clock;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.escalation.ClockView.Awaiting;
import kz.undeu.escalation.Deadlines;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationState;
import kz.undeu.escalation.rating.AnswerReturn;
import kz.undeu.escalation.rating.AnswerReturns;
import kz.undeu.escalation.response.ResponseViews;
import kz.undeu.escalation.route.Route;
import kz.undeu.escalation.route.RouteOutcome;
import kz.undeu.escalation.route.Routes;
import kz.undeu.jurisdiction.WorkingDays;

/** Says which deadlines of a case went by before its agency acted; computed, whether or not anybody was told. */
@Singleton
public class MissedDeadlines {

    private final Deadlines deadlines;
    private final Routes routes;
    private final AnswerReturns returns;
    private final ResponseViews responses;

    MissedDeadlines(Deadlines deadlines, Routes routes, AnswerReturns returns, ResponseViews responses) {
        this.deadlines = deadlines;
        this.routes = routes;
        this.returns = returns;
        this.responses = responses;
    }

    /**
     * A deadline that went by.
     *
     * @param agency the slug of the agency whose it was
     * @param missedAt the first instant after its last day
     */
    public record Missed(Awaiting awaiting, String agency, Instant missedAt) {}

    /** Those of the agency that has the case, and of those that had it before, up to an instant. */
    public List<Missed> of(Escalation stored, Instant at) {
        Escalation escalation = deadlines.of(stored);
        List<Missed> missed = new ArrayList<>();
        Instant until = at;
        for (Route route : routes.findByEscalationOrderByNumber(escalation.id())) {
            if (route.outcome() == RouteOutcome.ROUTED_ON) {
                addBoth(
                        missed,
                        route.agency(),
                        route.registrationDueOn(),
                        route.registeredAt(),
                        route.reviewDueOn(),
                        null,
                        route.returnedAt());
            } else if (escalation.state() == EscalationState.RETURNED && route.outcome() == null) {
                until = route.returnedAt();
            }
        }
        addBoth(
                missed,
                escalation.agency(),
                escalation.registrationDueOn(),
                escalation.registeredAt(),
                escalation.reviewDueOn(),
                escalation.answeredAt(),
                until);
        returns.findByEscalation(escalation.id()).ifPresent(returned -> addNewAnswer(missed, escalation, returned, at));
        return missed;
    }

    /** A return stops the days of an agency, until it is refused. */
    private static void addBoth(
            List<Missed> missed,
            String agency,
            @Nullable LocalDate registrationDueOn,
            @Nullable Instant registeredAt,
            @Nullable LocalDate reviewDueOn,
            @Nullable Instant answeredAt,
            Instant until) {
        add(missed, Awaiting.REGISTRATION, agency, registrationDueOn, registeredAt == null ? until : registeredAt);
        add(missed, Awaiting.RESPONSE, agency, reviewDueOn, answeredAt == null ? until : answeredAt);
    }

    private void addNewAnswer(List<Missed> missed, Escalation escalation, AnswerReturn returned, Instant at) {
        Instant answered = responses.answeredAnewAt(returned);
        LocalDate dueOn = answered == null ? deadlines.of(returned).dueOn() : returned.dueOn();
        add(missed, Awaiting.RESPONSE, escalation.agency(), dueOn, answered == null ? at : answered);
    }

    private static void add(
            List<Missed> missed, Awaiting awaiting, String agency, @Nullable LocalDate dueOn, Instant acted) {
        if (dueOn != null && WorkingDays.dayOf(acted).isAfter(dueOn)) {
            missed.add(new Missed(awaiting, agency, WorkingDays.endOf(dueOn)));
        }
    }
}
