package kz.undeu.moderation;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.undeu.identity.Person;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionState;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.PetitionViews;
import kz.undeu.petition.team.Team;
import kz.undeu.petition.team.Teams;

/** Shows a petition to moderators. */
@Singleton
class CaseViews {

    private final PetitionTexts texts;
    private final PetitionViews views;
    private final Teams teams;
    private final OpenCases cases;
    private final Locking locking;
    private final Decisions decisions;
    private final Appeals appeals;
    private final Notes notes;
    private final CaseClocks clocks;

    CaseViews(
            PetitionTexts texts,
            PetitionViews views,
            Teams teams,
            OpenCases cases,
            Locking locking,
            Decisions decisions,
            Appeals appeals,
            Notes notes,
            CaseClocks clocks) {
        this.texts = texts;
        this.views = views;
        this.teams = teams;
        this.cases = cases;
        this.locking = locking;
        this.decisions = decisions;
        this.appeals = appeals;
        this.notes = notes;
        this.clocks = clocks;
    }

    @Transactional
    public CaseView of(Petition petition, Person moderator, Instant at) {
        Team team = teams.of(petition);
        boolean own = team.includedEver(moderator);
        Optional<Appeal> appeal = appeals.findByPetition(petition.id());
        return new CaseView(
                views.of(team, texts.of(petition.id()), null),
                clock(petition, appeal.orElse(null), at),
                own,
                appeal.filter(each -> cases.isRejectedBy(each, moderator)).isPresent(),
                locking.of(petition.id())
                        .map(lock -> LockView.of(lock, moderator))
                        .orElse(null),
                decisions.findRejection(petition.id()).map(DecisionView::of).orElse(null),
                appeal.map(this::view).orElse(null),
                own ? List.of() : NoteView.of(notes.findByPetitionOrderById(petition.id()), moderator));
    }

    AppealView view(Appeal appeal) {
        return new AppealView(
                appeal.text(),
                appeal.appealedAt(),
                appeal.outcome() == null
                        ? null
                        : decisions
                                .findById(appeal.outcome())
                                .map(DecisionView::of)
                                .orElse(null));
    }

    private @Nullable CaseClock clock(Petition petition, @Nullable Appeal appeal, Instant at) {
        if (petition.state() == PetitionState.SUBMITTED) {
            return clocks.on(at).of(CaseKind.SUBMISSION, petition.submittedAt());
        }
        return appeal != null && appeal.isWaiting() ? clocks.on(at).of(CaseKind.APPEAL, appeal.appealedAt()) : null;
    }
}
