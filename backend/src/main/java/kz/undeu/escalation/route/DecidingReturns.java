package kz.undeu.escalation.route;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.AgencyKind;
import kz.undeu.escalation.Deadlines;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.clock.ExtensionView;
import kz.undeu.escalation.clock.ExtensionViews;
import kz.undeu.identity.Person;
import kz.undeu.jurisdiction.Level;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.moderation.Decision;
import kz.undeu.moderation.Decisions;
import kz.undeu.moderation.OpenCases;
import kz.undeu.moderation.PublicReasons;
import kz.undeu.moderation.Verdict;
import kz.undeu.threshold.Recipient;
import kz.undeu.threshold.ThresholdRule;
import kz.undeu.threshold.ThresholdRules;

/**
 * A moderator decides on a return, in public. All that follows from it is one transaction: an escalation is with one agency, on
 * its days and with its deliveries, or with the other.
 */
@Singleton
public class DecidingReturns {

    private final Escalations escalations;
    private final Routes routes;
    private final Returning returning;
    private final OpenCases cases;
    private final Decisions decisions;
    private final Agencies agencies;
    private final ThresholdRules rules;
    private final Deadlines deadlines;
    private final ExtensionViews extensions;
    private final List<RouteListener> listeners;

    DecidingReturns(
            Escalations escalations,
            Routes routes,
            Returning returning,
            OpenCases cases,
            Decisions decisions,
            Agencies agencies,
            ThresholdRules rules,
            Deadlines deadlines,
            ExtensionViews extensions,
            List<RouteListener> listeners) {
        this.escalations = escalations;
        this.routes = routes;
        this.returning = returning;
        this.cases = cases;
        this.decisions = decisions;
        this.agencies = agencies;
        this.rules = rules;
        this.deadlines = deadlines;
        this.extensions = extensions;
        this.listeners = listeners;
    }

    /**
     * Sends it on: it is forwarded anew, and the days of the new agency begin today.
     *
     * @param to the slug of an enabled agency, also of one that had it before
     * @throws Refusal NOT_FOUND, OWN_PETITION, NOT_RETURNED, OWN_AGENCY, INPUT_INVALID
     */
    @Transactional
    public Escalation routeOn(
            EscalationId id,
            @Nullable String to,
            @Nullable LocalizedText legalBasis,
            @Nullable LocalizedText explanation,
            Person moderator,
            Instant at) {
        Escalation returned = held(id, moderator);
        Route waiting = waiting(id, moderator);
        List<Violation> violations = new ArrayList<>(returning.check("agency", to, returned.agency()));
        violations.addAll(PublicReasons.check(legalBasis, explanation));
        PublicReasons.refuseIf(violations);
        Instant now = Escalation.notBefore(at, waiting.returnedAt());
        LocalDate today = WorkingDays.dayOf(now);
        listeners.forEach(listener -> listener.left(returned, now));
        Decision decision = decide(returned, Verdict.ROUTE_ON, legalBasis, explanation, moderator, now);
        mustHaveHappened(id, routes.routeOn(waiting.id(), to, decision.id(), now));
        mustHaveHappened(
                id,
                escalations.routeOn(
                        id, to, reviewWorkingDays(returned, to, today), now, deadlines.ofRegistration(today)));
        return escalations.findById(id).orElseThrow();
    }

    /**
     * Refuses the return: the agency owes what it owed, by the days that it had.
     *
     * @throws Refusal NOT_FOUND, OWN_PETITION, NOT_RETURNED, OWN_AGENCY, INPUT_INVALID
     */
    @Transactional
    public Escalation refuse(
            EscalationId id,
            @Nullable LocalizedText legalBasis,
            @Nullable LocalizedText explanation,
            Person moderator,
            Instant at) {
        Escalation returned = held(id, moderator);
        Route waiting = waiting(id, moderator);
        PublicReasons.refuseIf(PublicReasons.check(legalBasis, explanation));
        Instant now = Escalation.notBefore(at, waiting.returnedAt());
        Decision decision = decide(returned, Verdict.REFUSE_RETURN, legalBasis, explanation, moderator, now);
        mustHaveHappened(id, routes.refuse(waiting.id(), decision.id(), now));
        mustHaveHappened(id, escalations.keep(id));
        return escalations.findById(id).orElseThrow();
    }

    /** Of two at once the second waits for the row, and then finds the return decided. */
    private Escalation held(EscalationId id, Person moderator) {
        known(id);
        escalations.lock(id);
        Escalation escalation = known(id);
        cases.ofAnother(escalation.petition(), moderator);
        return escalation;
    }

    private Escalation known(EscalationId id) {
        return escalations.findById(id).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }

    private Route waiting(EscalationId id, Person moderator) {
        Route waiting =
                routes.findByEscalationAndOutcomeIsNull(id).orElseThrow(() -> Refusal.of(RouteRefusal.NOT_RETURNED));
        if (waiting.agency().equals(moderator.agency())) {
            throw Refusal.of(RouteRefusal.OWN_AGENCY);
        }
        return waiting;
    }

    private Decision decide(
            Escalation escalation,
            Verdict verdict,
            LocalizedText legalBasis,
            LocalizedText explanation,
            Person moderator,
            Instant at) {
        return decisions.save(
                new Decision(null, escalation.petition(), verdict, null, legalBasis, explanation, moderator.key(), at));
    }

    /**
     * As many as the ladder of today gives to agencies of that kind; where it names none, as many as before, without those that
     * the agency gave itself.
     */
    private int reviewWorkingDays(Escalation escalation, String to, LocalDate today) {
        Recipient recipient = recipient(agencies.findBySlug(to).orElseThrow().kind());
        return Arrays.stream(Level.values())
                .flatMap(level -> rules.findLadder(level, today).stream())
                .filter(rule -> rule.recipient() == recipient)
                .findFirst()
                .map(ThresholdRule::reviewWorkingDays)
                .orElseGet(() -> escalation.reviewWorkingDays()
                        - extensions
                                .of(escalation)
                                .map(ExtensionView::workingDays)
                                .orElse(0));
    }

    private static Recipient recipient(AgencyKind kind) {
        return switch (kind) {
            case GOVERNMENT -> Recipient.GOVERNMENT;
            case MINISTRY -> Recipient.TOPIC_BODY;
            case AKIMAT -> Recipient.AKIMAT;
            case MASLIKHAT -> Recipient.MASLIKHAT;
        };
    }

    private static void mustHaveHappened(EscalationId id, int changed) {
        if (changed == 0) {
            throw new IllegalStateException("escalation " + id + " is held and changed all the same");
        }
    }
}
