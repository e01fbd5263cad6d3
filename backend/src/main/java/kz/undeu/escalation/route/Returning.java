package kz.undeu.escalation.route;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.agency.Agencies;
import kz.undeu.escalation.Deadlines;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.EscalationRefusal;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.clock.TellingSupervisors;
import kz.undeu.escalation.response.ResponseViews;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.moderation.PublicReasons;
import kz.undeu.petition.PetitionLimit;

/** An agency says in public that it is not competent, and which one is. A moderator decides. */
@Singleton
public class Returning {

    /** So often an escalation may be returned, by whichever agencies: then whoever has it answers. The schema says so too. */
    static final int MOST_RETURNS = 2;

    private final Escalations escalations;
    private final Routes routes;
    private final ResponseViews responses;
    private final Agencies agencies;
    private final Deadlines deadlines;
    private final TellingSupervisors supervisors;

    Returning(
            Escalations escalations,
            Routes routes,
            ResponseViews responses,
            Agencies agencies,
            Deadlines deadlines,
            TellingSupervisors supervisors) {
        this.escalations = escalations;
        this.routes = routes;
        this.responses = responses;
        this.agencies = agencies;
        this.deadlines = deadlines;
        this.supervisors = supervisors;
    }

    /**
     * Returns it.
     *
     * @param named the slug of the agency that is competent, or null
     * @throws Refusal NOT_FOUND, CASE_RETURNED, ALREADY_ANSWERED, RETURNED_TOO_OFTEN, INPUT_INVALID
     */
    @Transactional
    public Escalation giveBack(
            EscalationId id, String agency, @Nullable LocalizedText reason, @Nullable String named, Instant at) {
        Escalation escalation = escalations.holdOpen(id, agency);
        // Whoever answered once took it for theirs, also where the answer has to be given again.
        if (escalation.answeredAt() != null || responses.of(id) != null) {
            throw Refusal.of(EscalationRefusal.ALREADY_ANSWERED);
        }
        int before = routes.findByEscalationOrderByNumber(id).size();
        if (before >= MOST_RETURNS) {
            throw Refusal.of(RouteRefusal.RETURNED_TOO_OFTEN);
        }
        String competent = named == null || named.isBlank() ? null : named.strip();
        List<Violation> violations = new ArrayList<>(PublicReasons.check("reason", reason, PetitionLimit.REASON.max()));
        if (competent != null) {
            violations.addAll(check("competentAgency", competent, agency));
        }
        PublicReasons.refuseIf(violations);
        Instant now = escalation.notBeforeItsFacts(at);
        LocalDate dueOn = deadlines.ofDecision(WorkingDays.dayOf(now));
        // What was missed before the return was missed, whatever a moderator decides.
        deadlines.owed(escalation).ifPresent(owed -> supervisors.tellIfOverdue(owed, now));
        routes.save(Route.returned(deadlines.of(escalation), before + 1, competent, reason, now, dueOn));
        if (escalations.giveBack(id) == 0) {
            throw new IllegalStateException("escalation " + id + " is held and changed all the same");
        }
        return escalations.get(id, agency);
    }

    /** What is wrong with an agency that is to get what another has; empty when nothing is. */
    List<Violation> check(String field, @Nullable String slug, String holder) {
        if (slug == null || slug.isBlank()) {
            return List.of(new Violation(field, "REQUIRED", "the slug of an agency"));
        }
        // One to which nothing is sent by channels works in its inbox like any other.
        if (agencies.findBySlug(slug).isEmpty()) {
            return List.of(new Violation(field, "UNKNOWN", "no such agency"));
        }
        return slug.equals(holder) ? List.of(new Violation(field, "SAME", "the agency that returns it")) : List.of();
    }
}
