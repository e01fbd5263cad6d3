package kz.undeu.escalation.response;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import kz.undeu.escalation.Deadlines;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.EscalationRefusal;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.Owed;
import kz.undeu.escalation.ResponseInput;
import kz.undeu.escalation.clock.TellingSupervisors;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionTexts;

/** An agency answers, demand by demand, in public and once. What comes after is a correction. */
@Singleton
public class Answering {

    private final Escalations escalations;
    private final PetitionTexts texts;
    private final WritingVersion writing;
    private final ReleaseRules rules;
    private final Deadlines deadlines;
    private final TellingSupervisors supervisors;

    Answering(
            Escalations escalations,
            PetitionTexts texts,
            WritingVersion writing,
            ReleaseRules rules,
            Deadlines deadlines,
            TellingSupervisors supervisors) {
        this.escalations = escalations;
        this.texts = texts;
        this.writing = writing;
        this.rules = rules;
        this.deadlines = deadlines;
        this.supervisors = supervisors;
    }

    /**
     * Publishes an answer past the draft.
     *
     * @throws Refusal NOT_FOUND, CASE_RETURNED, NOT_REGISTERED, ALREADY_ANSWERED, INPUT_INVALID when a demand lacks its answer
     */
    @Transactional
    public Escalation answer(EscalationId id, String agency, ResponseInput input, Instant at) {
        return publish(id, agency, DraftContent.of(input), rules.filesPastTheDraft(agency), at);
    }

    Escalation publish(EscalationId id, String agency, DraftContent content, VersionFiles files, Instant at) {
        Escalation escalation = escalations.holdOpen(id, agency);
        switch (escalation.state()) {
            case REACHED, FORWARDED -> throw Refusal.of(EscalationRefusal.NOT_REGISTERED);
            case ANSWERED -> throw Refusal.of(EscalationRefusal.ALREADY_ANSWERED);
            case RETURNED -> throw Refusal.of(EscalationRefusal.CASE_RETURNED);
            case REGISTERED ->
                ResponseRules.checkWhole(
                        content, texts.of(escalation.petition()).demands().size());
        }
        Owed owed = deadlines.owed(escalation).orElseThrow();
        Instant now = Escalation.notBefore(at, escalation.registeredAt());
        if (escalations.answer(id, agency, now, owed.dueOn()) == 0) {
            throw Refusal.of(EscalationRefusal.ALREADY_ANSWERED);
        }
        writing.write(id, 1, content, files, now);
        supervisors.tellIfOverdue(owed, now);
        return escalations.get(id, agency);
    }
}
