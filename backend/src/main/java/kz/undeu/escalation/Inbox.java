package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.escalation.assignment.AssignmentViews;
import kz.undeu.escalation.assignment.ColleagueId;
import kz.undeu.escalation.assignment.ColleagueView;
import kz.undeu.escalation.dossier.DossierView;
import kz.undeu.escalation.dossier.Dossiers;
import kz.undeu.identity.Person;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Page;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.PetitionView;
import kz.undeu.petition.PetitionViews;
import kz.undeu.petition.Petitions;

/** The cases of an agency, a page at a time; in as many queries for a hundred cases as for one. */
@Singleton
class Inbox {

    private final InboxRows rows;
    private final Escalations escalations;
    private final EscalationViews views;
    private final Petitions petitions;
    private final PetitionTexts texts;
    private final PetitionViews petitionViews;
    private final Dossiers dossiers;
    private final AssignmentViews assignments;

    Inbox(
            InboxRows rows,
            Escalations escalations,
            EscalationViews views,
            Petitions petitions,
            PetitionTexts texts,
            PetitionViews petitionViews,
            Dossiers dossiers,
            AssignmentViews assignments) {
        this.rows = rows;
        this.escalations = escalations;
        this.views = views;
        this.petitions = petitions;
        this.texts = texts;
        this.petitionViews = petitionViews;
        this.dossiers = dossiers;
        this.assignments = assignments;
    }

    /**
     * A page of an inbox.
     *
     * @param officer null when a machine asks
     */
    Page<InboxCase> page(
            String agency, @Nullable Person officer, InboxQuery query, @Nullable Cursor behind, int limit, Instant at) {
        ColleagueId me = officer == null ? null : assignments.me(officer);
        List<InboxRows.Found> found = rows.find(agency, query, me, WorkingDays.dayOf(at), behind, limit + 1);
        List<InboxRows.Found> page = found.subList(0, Math.min(limit, found.size()));
        List<EscalationId> ids = page.stream().map(InboxRows.Found::id).toList();
        return new Page<>(
                ids.isEmpty() ? List.of() : cases(ids, agency, officer, me, at),
                found.size() > limit ? page.get(limit - 1).cursor().toString() : null);
    }

    private List<InboxCase> cases(
            List<EscalationId> ids, String agency, @Nullable Person officer, @Nullable ColleagueId me, Instant at) {
        Map<EscalationId, Escalation> known =
                escalations.findByIdIn(ids).stream().collect(Collectors.toMap(Escalation::id, Function.identity()));
        Map<PetitionId, PetitionView> said = petitions(
                known.values().stream().map(Escalation::petition).distinct().toList());
        Map<EscalationId, DossierView> made = dossiers.of(ids);
        Map<EscalationId, ColleagueView> holders = officer == null ? Map.of() : assignments.of(ids, agency, me);
        return ids.stream()
                .map(known::get)
                .map(escalation -> new InboxCase(
                        views.withoutResponse(escalation, at),
                        said.get(escalation.petition()),
                        made.get(escalation.id()),
                        holders.get(escalation.id())))
                .toList();
    }

    private Map<PetitionId, PetitionView> petitions(List<PetitionId> ids) {
        List<Petition> found = petitions.findByIdIn(ids);
        return petitionViews.of(found, texts.of(ids), null).stream()
                .collect(Collectors.toMap(PetitionView::id, Function.identity()));
    }
}
