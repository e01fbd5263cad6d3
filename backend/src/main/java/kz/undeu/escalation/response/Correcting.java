package kz.undeu.escalation.response;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import kz.undeu.escalation.Deadlines;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.Owed;
import kz.undeu.escalation.clock.TellingSupervisors;
import kz.undeu.escalation.rating.AnswerReturns;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionTexts;

/** An agency corrects its answer: a new version beside the old one, in public and with the reason. */
@Singleton
public class Correcting {

    private final Escalations escalations;
    private final PetitionTexts texts;
    private final Responses responses;
    private final WritingVersion writing;
    private final ReleaseRules rules;
    private final Deadlines deadlines;
    private final AnswerReturns returns;
    private final TellingSupervisors supervisors;

    Correcting(
            Escalations escalations,
            PetitionTexts texts,
            Responses responses,
            WritingVersion writing,
            ReleaseRules rules,
            Deadlines deadlines,
            AnswerReturns returns,
            TellingSupervisors supervisors) {
        this.escalations = escalations;
        this.texts = texts;
        this.responses = responses;
        this.writing = writing;
        this.rules = rules;
        this.deadlines = deadlines;
        this.returns = returns;
        this.supervisors = supervisors;
    }

    /**
     * Publishes a correction past the draft. When the answer came first, stays as it was: whoever answers late and corrects, was late.
     *
     * @throws Refusal NOT_FOUND, NOT_ANSWERED, INPUT_INVALID
     */
    @Transactional
    public Escalation correct(EscalationId id, String agency, DraftContent content, Instant at) {
        return publish(id, agency, content, rules.filesPastTheDraft(agency), at);
    }

    Escalation publish(EscalationId id, String agency, DraftContent content, VersionFiles files, Instant at) {
        // Held as whoever returns the answer holds it: of both at once, either this is no new answer yet or the return
        // is known.
        Escalation escalation = escalations.hold(id, agency);
        if (responses.hold(id).isEmpty()) {
            throw Refusal.of(ResponseRefusal.NOT_ANSWERED);
        }
        ResponseRules.checkCorrection(
                content, texts.of(escalation.petition()).demands().size());
        // After a return this is the new answer: its deadline ends here, as it is now.
        Optional<Owed> owed = deadlines.owed(escalation);
        Response newest = responses.findNewest(id).orElseThrow();
        Instant latest = Escalation.notBefore(escalation.notBeforeItsFacts(at), newest.answeredAt());
        Instant now =
                owed.map(anew -> Escalation.notBefore(latest, anew.runsFrom())).orElse(latest);
        owed.ifPresent(anew -> {
            returns.move(id, anew.dueOn());
            supervisors.tellIfOverdue(anew, now);
        });
        writing.write(id, newest.version() + 1, content, files, now);
        return escalations.get(id, agency);
    }
}
