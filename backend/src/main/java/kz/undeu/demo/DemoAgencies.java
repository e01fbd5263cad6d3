package kz.undeu.demo;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.escalation.AnswerInput;
import kz.undeu.escalation.Deadlines;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.ResponseInput;
import kz.undeu.escalation.clock.TellingSupervisors;
import kz.undeu.escalation.commitment.AgencyCommitment;
import kz.undeu.escalation.commitment.Promising;
import kz.undeu.escalation.commitment.TellingProgress;
import kz.undeu.escalation.response.Announcing;
import kz.undeu.escalation.response.Correcting;
import kz.undeu.escalation.response.DraftContent;
import kz.undeu.escalation.response.HearingInput;
import kz.undeu.jurisdiction.WorkingDays;

/** What the agency of an invented petition does besides registering and answering it, and what it misses. */
@Singleton
@InDemo
class DemoAgencies {

    private final DemoOffice office;
    private final Announcing announcing;
    private final Correcting correcting;
    private final Promising promising;
    private final TellingProgress telling;
    private final Deadlines deadlines;
    private final TellingSupervisors supervisors;
    private final WorkingDays workingDays;

    DemoAgencies(
            DemoOffice office,
            Announcing announcing,
            Correcting correcting,
            Promising promising,
            TellingProgress telling,
            Deadlines deadlines,
            TellingSupervisors supervisors,
            WorkingDays workingDays) {
        this.office = office;
        this.announcing = announcing;
        this.correcting = correcting;
        this.promising = promising;
        this.telling = telling;
        this.deadlines = deadlines;
        this.supervisors = supervisors;
        this.workingDays = workingDays;
    }

    /** A supervisor is told when the deadline is over, not when the demo begins. */
    @Transactional
    void miss(Escalation escalation, Instant now) {
        deadlines.owed(escalation).ifPresent(owed -> {
            Instant told = WorkingDays.endOf(owed.dueOn()).plusSeconds(60);
            if (told.isBefore(now)) {
                supervisors.tellIfOverdue(owed, told);
            }
        });
    }

    void invite(Escalation escalation, List<DemoStory.Hearing> hearings, Instant now) {
        for (DemoStory.Hearing hearing : hearings) {
            announcing.announce(
                    escalation.id(),
                    escalation.agency(),
                    new HearingInput(
                            hearing.kind(),
                            office.workingDaysAfter(now, hearing.inWorkingDays(), hearing.hour()),
                            hearing.place(),
                            hearing.link(),
                            hearing.about()),
                    office.daysBefore(now, hearing.daysAgo()));
        }
    }

    /** What comes after an answer. */
    void follow(Escalation escalation, ResponseInput answered, DemoStory story, Instant now) {
        for (DemoStory.Promise promise : story.commitments()) {
            promise(escalation, promise, now);
        }
        DemoStory.Correction correction = story.correction();
        if (correction != null) {
            List<AnswerInput> answers = new ArrayList<>(answered.answers());
            answers.replaceAll(answer -> correction.answers().stream()
                    .filter(corrected -> corrected.demand().equals(answer.demand()))
                    .findFirst()
                    .orElse(answer));
            correcting.correct(
                    escalation.id(),
                    escalation.agency(),
                    new DraftContent(answers, answered.text(), correction.why()),
                    office.daysBefore(now, correction.daysAgo()));
        }
    }

    private void promise(Escalation escalation, DemoStory.Promise promise, Instant now) {
        AgencyCommitment made = promising.promise(
                escalation.id(),
                escalation.agency(),
                promise.demand(),
                promise.text(),
                workingDays.after(WorkingDays.dayOf(escalation.answeredAt()), promise.withinWorkingDays()),
                escalation.answeredAt());
        for (DemoStory.Progress progress : promise.updates()) {
            telling.tell(
                    escalation.id(),
                    made.id(),
                    escalation.agency(),
                    progress.status(),
                    progress.text(),
                    null,
                    null,
                    office.daysBefore(now, progress.daysAgo()));
        }
    }
}
