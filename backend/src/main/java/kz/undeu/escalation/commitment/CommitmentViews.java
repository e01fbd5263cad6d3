package kz.undeu.escalation.commitment;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;

/** Shows everybody what agencies promised and what became of it. */
@Singleton
public class CommitmentViews {

    private final Escalations escalations;
    private final AgencyCommitments commitments;
    private final CommitmentUpdates updates;

    CommitmentViews(Escalations escalations, AgencyCommitments commitments, CommitmentUpdates updates) {
        this.escalations = escalations;
        this.commitments = commitments;
        this.updates = updates;
    }

    /** What agencies promised to a petition, by tier and in the order in which they promised it. */
    public List<CommitmentView> of(PetitionId petition, Instant at) {
        return of(escalations.findByPetitionOrderByTier(petition), at);
    }

    /**
     * What was promised with one answer.
     *
     * @throws Refusal NOT_FOUND when the petition has no such escalation
     */
    public List<CommitmentView> of(PetitionId petition, EscalationId id, Instant at) {
        Escalation escalation = escalations
                .findById(id)
                .filter(found -> found.petition().equals(petition))
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        return of(List.of(escalation), at);
    }

    /**
     * How many promises stand how, by the agency that made them; a state that none has is missing.
     *
     * @param agency only this one, by its slug
     */
    public Map<String, Map<CommitmentState, Long>> countsByAgency(@Nullable String agency, Instant at) {
        List<AgencyCommitment> made =
                agency == null ? commitments.findAllOrderById() : commitments.findByAgency(agency);
        List<EscalationId> answering =
                made.stream().map(AgencyCommitment::escalation).distinct().toList();
        Map<EscalationId, Escalation> known = answering.isEmpty() ? Map.of() : byId(escalations.findByIdIn(answering));
        return views(made, known, at).stream()
                .collect(Collectors.groupingBy(
                        CommitmentView::agency, Collectors.groupingBy(CommitmentView::state, Collectors.counting())));
    }

    private List<CommitmentView> of(Collection<Escalation> answering, Instant at) {
        Map<EscalationId, Escalation> known = byId(answering);
        return known.isEmpty() ? List.of() : views(commitments.findByEscalationInOrderById(known.keySet()), known, at);
    }

    private List<CommitmentView> views(List<AgencyCommitment> found, Map<EscalationId, Escalation> known, Instant at) {
        if (found.isEmpty()) {
            return List.of();
        }
        LocalDate today = WorkingDays.dayOf(at);
        Map<Long, List<CommitmentUpdate>> said =
                updates
                        .findByCommitmentInOrderById(
                                found.stream().map(AgencyCommitment::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(CommitmentUpdate::commitment));
        return found.stream()
                .map(commitment -> CommitmentView.of(
                        commitment,
                        known.get(commitment.escalation()),
                        said.getOrDefault(commitment.id(), List.of()),
                        today))
                .toList();
    }

    private static Map<EscalationId, Escalation> byId(Collection<Escalation> some) {
        return some.stream().collect(Collectors.toMap(Escalation::id, Function.identity()));
    }
}
