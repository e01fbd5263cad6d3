package kz.undeu.escalation.assignment;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.undeu.escalation.EscalationId;
import kz.undeu.identity.Person;

/** Shows the officers of one agency who has which case. */
@Singleton
public class AssignmentViews {

    private final Assigning assigning;
    private final Assignments assignments;
    private final Colleagues colleagues;
    private final ColleagueNames names;
    private final Handovers handovers;

    AssignmentViews(
            Assigning assigning,
            Assignments assignments,
            Colleagues colleagues,
            ColleagueNames names,
            Handovers handovers) {
        this.assigning = assigning;
        this.assignments = assignments;
        this.colleagues = colleagues;
        this.names = names;
        this.handovers = handovers;
    }

    /** What the caller is to the colleagues in their agency, or null before they took a case. */
    @Nullable
    public ColleagueId me(Person officer) {
        return assigning.of(officer).map(Colleague::id).orElse(null);
    }

    /** The officers who have some cases in hand, in two queries however many they are. */
    @Transactional
    public Map<EscalationId, ColleagueView> of(
            Collection<EscalationId> cases, String agency, @Nullable ColleagueId me) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        List<Assignment> found = assignments.findByEscalationIn(cases);
        Map<ColleagueId, Colleague> known =
                known(found.stream().map(Assignment::colleague).toList());
        Map<EscalationId, ColleagueView> views = new HashMap<>();
        for (Assignment each : found) {
            Colleague holder = known.get(each.colleague());
            if (holder.agency().equals(agency)) {
                views.put(each.escalation(), view(holder, me));
            }
        }
        return views;
    }

    /** Those whom a case can be given to, by name. */
    @Transactional
    List<ColleagueView> colleagues(Person officer) {
        ColleagueId me = me(officer);
        return assigning.colleaguesOf(officer.agency()).stream()
                .map(each -> view(each, me))
                .sorted(Comparator.comparing(ColleagueView::name, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(each -> each.id().value()))
                .toList();
    }

    @Transactional
    AssignmentView of(EscalationId escalation, Person officer) {
        ColleagueId me = me(officer);
        Optional<Assignment> assignment = assignments.findByEscalation(escalation);
        List<Handover> history = handovers.findByEscalationOrderByIdDesc(escalation);
        Map<ColleagueId, Colleague> known = known(Stream.concat(
                        assignment.map(Assignment::colleague).stream(),
                        history.stream().flatMap(each -> Stream.of(each.byColleague(), each.toColleague())))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Optional<Colleague> holder = assignment
                .map(each -> known.get(each.colleague()))
                .filter(each -> each.agency().equals(officer.agency()));
        return new AssignmentView(
                holder.map(each -> view(each, me)).orElse(null),
                holder.flatMap(each -> assignment).map(Assignment::assignedAt).orElse(null),
                history.stream()
                        // What happened in another agency stays there.
                        .filter(each -> known.get(each.byColleague()).agency().equals(officer.agency()))
                        .map(each -> new HandoverView(
                                view(known.get(each.byColleague()), me),
                                each.toColleague() == null ? null : view(known.get(each.toColleague()), me),
                                each.handedAt()))
                        .toList());
    }

    private Map<ColleagueId, Colleague> known(Collection<ColleagueId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : colleagues.findByIdIn(ids).stream().collect(Collectors.toMap(Colleague::id, Function.identity()));
    }

    private ColleagueView view(Colleague colleague, @Nullable ColleagueId me) {
        return new ColleagueView(
                colleague.id(), names.of(colleague), colleague.id().equals(me));
    }
}
