package kz.undeu.moderation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.undeu.identity.Person;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Page;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
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

    /** A page of it. */
    @Transactional
    public Page<QueueItem> seenBy(Person moderator, int limit, Optional<Cursor> cursor, Instant at) {
        Instant from = cursor.map(behind -> Instant.EPOCH.plus(behind.value(), ChronoUnit.MICROS))
                .orElse(Instant.EPOCH);
        String behind = cursor.map(Cursor::id).orElse("");
        Map<PetitionId, Appeal> appealed = new HashMap<>();
        appeals.findWaiting(from, behind, limit + 1).forEach(appeal -> appealed.put(appeal.petition(), appeal));
        List<PetitionId> ids = new ArrayList<>(appealed.keySet());
        petitions.findIdsOfSubmitted(from, behind, limit + 1).forEach(id -> ids.add(new PetitionId(id)));
        Function<Petition, Instant> since = petition -> appealed.containsKey(petition.id())
                ? appealed.get(petition.id()).appealedAt()
                : petition.submittedAt();
        List<Petition> found = ids.isEmpty()
                ? List.of()
                : petitions.findByIdIn(ids).stream()
                        .sorted(Comparator.comparing(since)
                                .thenComparing(petition -> petition.id().value()))
                        .toList();
        List<Petition> waiting = found.subList(0, Math.min(limit, found.size()));
        Petition last = found.size() > limit ? waiting.get(limit - 1) : null;
        Map<PetitionId, PetitionText> said =
                texts.of(waiting.stream().map(Petition::id).toList());
        Map<PetitionId, Team> working = teams.of(waiting);
        Map<PetitionId, EditLock> locks = locking.all();
        CaseClocks.On today = clocks.on(at);
        List<QueueItem> items = waiting.stream()
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
                .toList();
        return new Page<>(items, last == null ? null : cursorOf(since.apply(last), last.id()));
    }

    private static String cursorOf(Instant since, PetitionId id) {
        return new Cursor(ChronoUnit.MICROS.between(Instant.EPOCH, since), id.value()).toString();
    }
}
