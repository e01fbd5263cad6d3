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

/** Shows a petition to moderators. */
@Singleton
class CaseViews {

    private final PetitionTexts texts;
    private final PetitionViews views;
    private final OpenCases cases;
    private final Locking locking;
    private final Decisions decisions;
    private final Appeals appeals;
    private final Notes notes;
    private final CaseClocks clocks;

    CaseViews(
            PetitionTexts texts,
            PetitionViews views,
            OpenCases cases,
            Locking locking,
            Decisions decisions,
            Appeals appeals,
            Notes notes,
            CaseClocks clocks) {
        this.texts = texts;
        this.views = views;
        this.cases = cases;
        this.locking = locking;
        this.decisions = decisions;
        this.appeals = appeals;
        this.notes = notes;
        this.clocks = clocks;
    }

    @Transactional
    public CaseView of(Petition petition, Person moderator, Instant at) {
        Optional<Appeal> appeal = appeals.findByPetition(petition.id());
        return new CaseView(
                views.of(petition, texts.of(petition.id())),
                clock(petition, appeal.orElse(null), at),
                petition.isOrganizedBy(moderator),
                appeal.filter(each -> cases.isRejectedBy(each, moderator)).isPresent(),
                locking.of(petition.id())
                        .map(lock -> LockView.of(lock, moderator))
                        .orElse(null),
                decisions.findRejection(petition.id()).map(DecisionView::of).orElse(null),
                appeal.map(this::view).orElse(null),
                petition.isOrganizedBy(moderator)
                        ? List.of()
                        : NoteView.of(notes.findByPetitionOrderById(petition.id()), moderator));
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
