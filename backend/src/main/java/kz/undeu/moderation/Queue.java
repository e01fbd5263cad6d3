package kz.undeu.moderation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.undeu.identity.Person;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.PetitionViews;
import kz.undeu.petition.Petitions;
import kz.undeu.petition.team.Team;
import kz.undeu.petition.team.Teams;

/** What waits for the moderators: submitted petitions and appeals, the oldest first. */
@Singleton
class Queue {

    private final Petitions petitions;
    private final PetitionTexts texts;
    private final PetitionViews views;
    private final Teams teams;
    private final Appeals appeals;
    private final OpenCases cases;
    private final Locking locking;
    private final CaseClocks clocks;

    Queue(
            Petitions petitions,
            PetitionTexts texts,
            PetitionViews views,
            Teams teams,
            Appeals appeals,
            OpenCases cases,
            Locking locking,
            CaseClocks clocks) {
        this.petitions = petitions;
        this.texts = texts;
        this.views = views;
        this.teams = teams;
        this.appeals = appeals;
        this.cases = cases;
        this.locking = locking;
        this.clocks = clocks;
    }

    @Transactional
    public List<QueueItem> seenBy(Person moderator, Instant at) {
        Map<PetitionId, Appeal> appealed = new HashMap<>();
        appeals.findWaiting().forEach(appeal -> appealed.put(appeal.petition(), appeal));
        List<Petition> waiting = new ArrayList<>(petitions.findByStateOrderBySubmittedAt(PetitionState.SUBMITTED));
        if (!appealed.isEmpty()) {
            waiting.addAll(petitions.findByIdIn(appealed.keySet()));
        }
        Map<PetitionId, PetitionText> said =
                texts.of(waiting.stream().map(Petition::id).toList());
        Map<PetitionId, Team> working = teams.of(waiting);
        Map<PetitionId, EditLock> locks = locking.all();
        CaseClocks.On today = clocks.on(at);
        return waiting.stream()
                .map(petition -> {
                    Appeal appeal = appealed.get(petition.id());
                    CaseClock clock = appeal == null
                            ? today.of(CaseKind.SUBMISSION, petition.submittedAt())
                            : today.of(CaseKind.APPEAL, appeal.appealedAt());
                    Team team = working.get(petition.id());
                    EditLock lock = locks.get(petition.id());
                    return new QueueItem(
                            views.of(team, said.get(petition.id()), null),
                            clock.kind(),
                            clock.since(),
                            clock.workingDaysWaited(),
                            clock.workingDaysAllowed(),
                            clock.workingDaysLate(),
                            team.includedEver(moderator),
                            appeal != null && cases.isRejectedBy(appeal, moderator),
                            lock == null ? null : LockView.of(lock, moderator));
                })
                .sorted(Comparator.comparing(QueueItem::waitingSince))
                .toList();
    }
}
