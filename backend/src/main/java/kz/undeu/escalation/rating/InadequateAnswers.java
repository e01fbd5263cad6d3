package kz.undeu.escalation.rating;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.jurisdiction.LegalNumber;
import kz.undeu.jurisdiction.LegalNumbers;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.signature.Tallies;
import kz.undeu.signature.Tally;

/** Finds answers that a moderator may return: first answers that enough of those who signed find inadequate. */
@Singleton
class InadequateAnswers {

    private final RatingRows rows;
    private final RatingRounds rounds;
    private final Escalations escalations;
    private final Tallies tallies;
    private final PetitionTexts texts;
    private final LegalNumbers numbers;

    InadequateAnswers(
            RatingRows rows,
            RatingRounds rounds,
            Escalations escalations,
            Tallies tallies,
            PetitionTexts texts,
            LegalNumbers numbers) {
        this.rows = rows;
        this.rounds = rounds;
        this.escalations = escalations;
        this.tallies = tallies;
        this.texts = texts;
        this.numbers = numbers;
    }

    /** All of them, with the numbers by which they are found and what an agency is given then. */
    InadequateAnswersView list(Instant at) {
        LocalDate today = WorkingDays.dayOf(at);
        return new InadequateAnswersView(
                all(at),
                null,
                numbers.inForce(LegalNumber.INADEQUATE_NO_PERCENT, today),
                numbers.inForce(LegalNumber.INADEQUATE_RATERS_PERCENT, today),
                numbers.inForce(LegalNumber.NEW_ANSWER_WORKING_DAYS, today));
    }

    /** All of them, the one that was answered first first. */
    private List<InadequateAnswerView> all(Instant at) {
        Map<EscalationId, List<RatingCount>> rated = rows
                .returnable(WorkingDays.dayOf(at)
                        .minusMonths(numbers.inForce(LegalNumber.RATING_MONTHS, WorkingDays.dayOf(at)))
                        .atStartOfDay(WorkingDays.ZONE)
                        .toInstant())
                .stream()
                .collect(Collectors.groupingBy(RatingCount::escalation));
        return rated.entrySet().stream()
                .map(entry -> view(escalations.findById(entry.getKey()).orElseThrow(), entry.getValue(), at))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(InadequateAnswerView::answeredAt))
                .toList();
    }

    /** One that was not returned yet; empty when its ratings do not allow it, or its time is over. */
    Optional<InadequateAnswerView> find(Escalation escalation, Instant at) {
        return view(escalation, rows.counts(escalation.id(), 1), at);
    }

    private Optional<InadequateAnswerView> view(Escalation escalation, Collection<RatingCount> counts, Instant at) {
        Optional<RatingRound> round = rounds.current(escalation.id(), null).filter(found -> found.isOpen(at));
        long signatures = tallies.findByPetition(escalation.petition())
                .map(Tally::inForce)
                .orElse(0L);
        LocalDate today = WorkingDays.dayOf(at);
        int noPercent = numbers.inForce(LegalNumber.INADEQUATE_NO_PERCENT, today);
        int ratersPercent = numbers.inForce(LegalNumber.INADEQUATE_RATERS_PERCENT, today);
        List<Integer> inadequate = counts.stream()
                .filter(count -> count.isInadequate(noPercent, ratersPercent, signatures))
                .map(RatingCount::demand)
                .toList();
        return round.filter(open -> !inadequate.isEmpty())
                .map(open -> new InadequateAnswerView(
                        escalation.id(),
                        escalation.petition(),
                        texts.of(escalation.petition()).title(),
                        escalation.agency(),
                        escalation.answeredAt(),
                        signatures,
                        counts.stream().map(RatingCount::frozen).toList(),
                        inadequate,
                        open.endsAt()));
    }
}
