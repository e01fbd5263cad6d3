package kz.undeu.escalation.rating;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.GivenText;
import kz.undeu.escalation.clock.TellingReturns;
import kz.undeu.identity.Person;
import kz.undeu.identity.StaffActs;
import kz.undeu.jurisdiction.LegalNumber;
import kz.undeu.jurisdiction.LegalNumbers;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.moderation.ModerationRefusal;
import kz.undeu.petition.PetitionLimit;
import kz.undeu.petition.Petitions;
import kz.undeu.petition.team.Teams;

/** A moderator sends an answer back to its agency, in public and once. */
@Singleton
class Returning {

    private final Escalations escalations;
    private final Petitions petitions;
    private final Teams teams;
    private final AnswerReturns returns;
    private final InadequateAnswers inadequate;
    private final RatingRows rows;
    private final LegalNumbers numbers;
    private final WorkingDays workingDays;
    private final StaffActs acts;
    private final TellingReturns telling;

    Returning(
            Escalations escalations,
            Petitions petitions,
            Teams teams,
            AnswerReturns returns,
            InadequateAnswers inadequate,
            RatingRows rows,
            LegalNumbers numbers,
            WorkingDays workingDays,
            StaffActs acts,
            TellingReturns telling) {
        this.escalations = escalations;
        this.petitions = petitions;
        this.teams = teams;
        this.returns = returns;
        this.inadequate = inadequate;
        this.rows = rows;
        this.numbers = numbers;
        this.workingDays = workingDays;
        this.acts = acts;
        this.telling = telling;
    }

    /**
     * Returns an answer; the clock of the new one starts with this day.
     *
     * @param legalBasis public, in at least one language
     * @param explanation public, in at least one language
     * @throws Refusal NOT_FOUND, OWN_PETITION, INPUT_INVALID, ALREADY_RETURNED, NOT_INADEQUATE, CALENDAR_MISSING
     */
    @Transactional
    public void giveBack(
            EscalationId id,
            Person moderator,
            @Nullable LocalizedText legalBasis,
            @Nullable LocalizedText explanation,
            Instant at) {
        Escalation escalation = escalations.findById(id).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        if (teams.includedEver(petitions.get(escalation.petition()), moderator)) {
            throw Refusal.of(ModerationRefusal.OWN_PETITION);
        }
        List<Violation> violations = new ArrayList<>();
        violations.addAll(GivenText.check("legalBasis", legalBasis, PetitionLimit.REASON.max()));
        violations.addAll(GivenText.check("explanation", explanation, PetitionLimit.REASON.max()));
        if (!violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
        // Whatever the agency publishes from here on is its new answer.
        escalations.lock(id);
        if (returns.findByEscalation(id).isPresent()) {
            throw Refusal.of(RatingRefusal.ALREADY_RETURNED);
        }
        InadequateAnswerView found =
                inadequate.find(escalation, at).orElseThrow(() -> Refusal.of(RatingRefusal.NOT_INADEQUATE));
        RatingRows.Version newest = rows.newestAnswer(id).orElseThrow();
        Instant now = Escalation.notBefore(escalation.notBeforeItsFacts(at), newest.answeredAt());
        LocalDate today = WorkingDays.dayOf(now);
        int allowed = numbers.inForce(LegalNumber.NEW_ANSWER_WORKING_DAYS, today);
        LocalDate dueOn = workingDays.after(today, allowed);
        int added = returns.add(
                id, now, newest.number(), allowed, dueOn, found.signatures(), found.ratings(), legalBasis, explanation);
        if (added == 0) {
            throw Refusal.of(RatingRefusal.ALREADY_RETURNED);
        }
        telling.tell(escalation, now);
        acts.record(StaffActs.Kind.ANSWER_RETURNED, id.toString(), moderator.key(), now);
    }
}
