package kz.undeu.escalation.commitment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Page;
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
     * What an agency promised, the latest first.
     *
     * @param agency its slug
     * @param limit at least 1
     */
    public Page<CommitmentView> ofAgency(String agency, int limit, Optional<Cursor> cursor, Instant at) {
        long before = cursor.map(Cursor::value).orElse(Long.MAX_VALUE);
        List<AgencyCommitment> found = commitments.findByAgencyBefore(agency, before, limit + 1);
        List<AgencyCommitment> page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                views(page, byId(escalations.findByAgency(agency)), at),
                found.size() > limit ? new Cursor(page.get(limit - 1).id(), "").toString() : null);
    }

    /** How many of an agency's promises stand how; a state that none has is missing. */
    public Map<CommitmentState, Long> countsOf(String agency, Instant at) {
        return of(escalations.findByAgency(agency), at).stream()
                .collect(Collectors.groupingBy(CommitmentView::state, Collectors.counting()));
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
