package kz.undeu.escalation.commitment;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.undeu.escalation.AnswerView;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.EscalationView;
import kz.undeu.escalation.EscalationViews;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.GivenText;
import kz.undeu.escalation.Outcome;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;

/** An agency promises a step with a date to a demand that its answer satisfies, in public. */
@Singleton
public class Promising {

    private final Escalations escalations;
    private final EscalationViews views;
    private final AgencyCommitments commitments;

    Promising(Escalations escalations, EscalationViews views, AgencyCommitments commitments) {
        this.escalations = escalations;
        this.views = views;
        this.commitments = commitments;
    }

    /**
     * Promises a step.
     *
     * @param demand the number of a demand answered SATISFIED or PARTLY_SATISFIED
     * @param dueOn today or later
     * @throws Refusal NOT_FOUND, INPUT_INVALID, DEMAND_NOT_SATISFIED, TOO_MANY_COMMITMENTS
     */
    @Transactional
    public AgencyCommitment promise(
            EscalationId id,
            String agency,
            @Nullable Integer demand,
            @Nullable LocalizedText text,
            @Nullable LocalDate dueOn,
            Instant at) {
        Escalation escalation = escalations.get(id, agency);
        LocalDate today = WorkingDays.dayOf(at);
        List<Violation> violations = new ArrayList<>();
        if (demand == null) {
            violations.add(new Violation("demand", "REQUIRED", "the number of a demand"));
        }
        violations.addAll(GivenText.check("text", text, CommitmentLimit.TEXT.max()));
        if (dueOn == null) {
            violations.add(new Violation("dueOn", "REQUIRED", "the last day on which it will be done"));
        } else if (dueOn.isBefore(today) || dueOn.isAfter(today.plusYears(CommitmentLimit.YEARS.max()))) {
            violations.add(new Violation("dueOn", "OUT_OF_RANGE", "today or later, within ten years"));
        }
        if (!violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
        if (!isSatisfied(escalation, demand, at)) {
            throw Refusal.of(CommitmentRefusal.DEMAND_NOT_SATISFIED);
        }
        commitments.holdEscalation(id);
        if (commitments.count(id, demand) >= CommitmentLimit.PER_DEMAND.max()) {
            throw Refusal.of(CommitmentRefusal.TOO_MANY_COMMITMENTS);
        }
        return commitments.save(new AgencyCommitment(null, id, demand, text, dueOn, at));
    }

    /** By the answer that everybody reads now. */
    private boolean isSatisfied(Escalation escalation, int demand, Instant at) {
        return views.of(escalation.petition(), at).stream()
                .filter(view -> view.id().equals(escalation.id()))
                .map(EscalationView::response)
                .flatMap(response -> Optional.ofNullable(response).stream())
                .flatMap(response -> response.answers().stream())
                .filter(answer -> answer.demand() == demand)
                .map(AnswerView::outcome)
                .anyMatch(outcome -> outcome == Outcome.SATISFIED || outcome == Outcome.PARTLY_SATISFIED);
    }
}
