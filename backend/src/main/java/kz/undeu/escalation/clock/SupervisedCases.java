package kz.undeu.escalation.clock;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.EscalationViews;
import kz.undeu.escalation.Escalations;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Page;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.PetitionView;
import kz.undeu.petition.PetitionViews;
import kz.undeu.petition.Petitions;

/** The overdue cases of the agencies below one, of all levels, a page at a time. */
@Singleton
class SupervisedCases {

    private final SupervisedRows rows;
    private final Agencies agencies;
    private final Escalations escalations;
    private final EscalationViews views;
    private final Petitions petitions;
    private final PetitionTexts texts;
    private final PetitionViews petitionViews;

    SupervisedCases(
            SupervisedRows rows,
            Agencies agencies,
            Escalations escalations,
            EscalationViews views,
            Petitions petitions,
            PetitionTexts texts,
            PetitionViews petitionViews) {
        this.rows = rows;
        this.agencies = agencies;
        this.escalations = escalations;
        this.views = views;
        this.petitions = petitions;
        this.texts = texts;
        this.petitionViews = petitionViews;
    }

    Page<SupervisedCase> page(String supervisor, @Nullable Cursor behind, int limit, Instant at) {
        List<SupervisedRows.Found> found = rows.overdue(below(supervisor), WorkingDays.dayOf(at), behind, limit + 1);
        List<SupervisedRows.Found> page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page.isEmpty()
                        ? List.of()
                        : cases(page.stream().map(SupervisedRows.Found::id).toList(), at),
                found.size() > limit ? page.get(limit - 1).cursor().toString() : null);
    }

    private Set<String> below(String supervisor) {
        List<Agency> all = agencies.findAllOrderBySlug();
        Set<String> below = new LinkedHashSet<>();
        Deque<String> above = new ArrayDeque<>(List.of(supervisor));
        while (!above.isEmpty()) {
            String next = above.pop();
            all.stream()
                    .filter(agency -> next.equals(agency.supervisor()) && below.add(agency.slug()))
                    .forEach(agency -> above.push(agency.slug()));
        }
        return below;
    }

    private List<SupervisedCase> cases(List<EscalationId> ids, Instant at) {
        Map<EscalationId, Escalation> known =
                escalations.findByIdIn(ids).stream().collect(Collectors.toMap(Escalation::id, Function.identity()));
        List<PetitionId> about =
                known.values().stream().map(Escalation::petition).distinct().toList();
        Map<PetitionId, PetitionView> said =
                petitionViews.of(petitions.findByIdIn(about), texts.of(about), null).stream()
                        .collect(Collectors.toMap(PetitionView::id, Function.identity()));
        return ids.stream()
                .map(known::get)
                .map(each -> new SupervisedCase(views.withoutResponse(each, at), said.get(each.petition())))
                .toList();
    }
}
