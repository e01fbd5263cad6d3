package kz.undeu.escalation.rating;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.undeu.escalation.Deadlines;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.response.ResponseViews;
import kz.undeu.jurisdiction.LegalNumber;
import kz.undeu.jurisdiction.LegalNumbers;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionTexts;

/** Shows everybody how an answer is rated and whether it was returned. */
@Singleton
public class RatingsViews {

    private final Escalations escalations;
    private final AnswerReturns returns;
    private final RatingRounds rounds;
    private final RatingRows rows;
    private final ResponseViews responses;
    private final PetitionTexts texts;
    private final LegalNumbers numbers;
    private final WorkingDays workingDays;
    private final Deadlines deadlines;

    RatingsViews(
            Escalations escalations,
            AnswerReturns returns,
            RatingRounds rounds,
            RatingRows rows,
            ResponseViews responses,
            PetitionTexts texts,
            LegalNumbers numbers,
            WorkingDays workingDays,
            Deadlines deadlines) {
        this.escalations = escalations;
        this.returns = returns;
        this.rounds = rounds;
        this.rows = rows;
        this.responses = responses;
        this.texts = texts;
        this.numbers = numbers;
        this.workingDays = workingDays;
        this.deadlines = deadlines;
    }

    /**
     * The ratings of the answer that is or was rated last.
     *
     * @throws Refusal NOT_FOUND when the petition has no such escalation
     */
    public RatingsView of(PetitionId petition, EscalationId id, Instant at) {
        Escalation escalation = escalations
                .findById(id)
                .filter(found -> found.petition().equals(petition))
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        int shownFrom = numbers.inForce(LegalNumber.RATINGS_SHOWN_FROM, WorkingDays.dayOf(at));
        Optional<AnswerReturn> returned = returns.findByEscalation(escalation.id());
        Optional<RatingRound> round = rounds.current(id, returned.orElse(null));
        int number = round.map(RatingRound::number).orElse(1);
        Map<Integer, RatingCount> counts =
                rows.counts(id, number).stream().collect(Collectors.toMap(RatingCount::demand, Function.identity()));
        List<DemandRatingsView> demands = IntStream.rangeClosed(
                        1, texts.of(petition).demands().size())
                .mapToObj(demand -> counts.getOrDefault(demand, new RatingCount(id, number, demand, 0, 0, 0)))
                .map(count -> DemandRatingsView.of(count.frozen(), shownFrom))
                .toList();
        return new RatingsView(
                number,
                round.filter(found -> found.isOpen(at)).isPresent(),
                round.map(RatingRound::endsAt).orElse(null),
                demands,
                returned.map(found -> view(found, shownFrom, at)).orElse(null));
    }

    private AnswerReturnView view(AnswerReturn stored, int shownFrom, Instant at) {
        Instant answeredAnewAt = responses.answeredAnewAt(stored);
        LocalDate today = WorkingDays.dayOf(at);
        AnswerReturn returned = answeredAnewAt == null ? deadlines.of(stored) : stored;
        int left = answeredAnewAt == null ? workingDays.between(today, returned.dueOn()) : 0;
        return new AnswerReturnView(
                returned.returnedAt(),
                returned.dueOn(),
                returned.workingDaysAllowed(),
                Math.max(0, left),
                Math.max(0, -left),
                answeredAnewAt,
                returned.signatures(),
                returned.legalBasis(),
                returned.explanation(),
                returned.ratings().stream()
                        .map(count -> DemandRatingsView.of(count, shownFrom))
                        .toList());
    }
}
