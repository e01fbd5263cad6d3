package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.PetitionTexts;

/** An agency answers, demand by demand, in public and once. */
@Singleton
public class Answering {

    private static final int LONGEST_REASONS = 5_000;
    private static final int LONGEST_TEXT = 10_000;

    private final Escalations escalations;
    private final Responses responses;
    private final Answers answers;
    private final PetitionTexts texts;

    Answering(Escalations escalations, Responses responses, Answers answers, PetitionTexts texts) {
        this.escalations = escalations;
        this.responses = responses;
        this.answers = answers;
        this.texts = texts;
    }

    /**
     * Publishes the answer.
     *
     * @throws Refusal NOT_FOUND, NOT_REGISTERED, ALREADY_ANSWERED, INPUT_INVALID when a demand lacks its answer
     */
    @Transactional
    public Escalation answer(EscalationId id, String agency, ResponseInput input, Instant at) {
        Escalation escalation = escalations.get(id, agency);
        switch (escalation.state()) {
            case REACHED, FORWARDED -> throw Refusal.of(EscalationRefusal.NOT_REGISTERED);
            case ANSWERED -> throw Refusal.of(EscalationRefusal.ALREADY_ANSWERED);
            case REGISTERED ->
                check(input, texts.of(escalation.petition()).demands().size());
        }
        if (escalations.answer(id, at) == 0) {
            throw Refusal.of(EscalationRefusal.ALREADY_ANSWERED);
        }
        LocalizedText text = input.text() == null || input.text().saysNothing() ? null : input.text();
        responses.save(new Response(id, text, at));
        answers.saveAll(input.answers().stream()
                .map(answer -> new Answer(id, answer.demand(), answer.outcome(), answer.reasons()))
                .toList());
        return escalations.get(id, agency);
    }

    private static void check(ResponseInput input, int demands) {
        List<Violation> violations = new ArrayList<>();
        List<AnswerInput> given = input.answers() == null ? List.of() : input.answers();
        Set<Integer> answered = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            AnswerInput answer = given.get(i);
            String field = "answers[" + i + "]";
            if (answer == null) {
                violations.add(new Violation(field, "REQUIRED", "an answer to one demand"));
                continue;
            }
            if (answer.demand() == null || answer.demand() < 1 || answer.demand() > demands) {
                violations.add(new Violation(field + ".demand", "UNKNOWN", "no such demand"));
            } else if (!answered.add(answer.demand())) {
                violations.add(new Violation(field + ".demand", "TWICE", "answered twice"));
            }
            if (answer.outcome() == null) {
                violations.add(new Violation(field + ".outcome", "REQUIRED", "what the answer is"));
            }
            checkText(violations, field + ".reasons", answer.reasons(), LONGEST_REASONS, true);
        }
        for (int number = 1; number <= demands; number++) {
            if (!answered.contains(number)) {
                violations.add(new Violation("answers", "DEMAND_UNANSWERED", "demand " + number + " has no answer"));
            }
        }
        checkText(violations, "text", input.text(), LONGEST_TEXT, false);
        if (!violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
    }

    private static void checkText(
            List<Violation> violations, String field, @Nullable LocalizedText text, int longest, boolean required) {
        if (text == null || text.saysNothing()) {
            if (required) {
                violations.add(new Violation(field, "REQUIRED", "needed in at least one language"));
            }
        } else if (text.longest() > longest) {
            violations.add(new Violation(field, "TOO_LONG", "at most " + longest + " characters"));
        } else if (text.holdsUnprintable()) {
            violations.add(new Violation(field, "UNPRINTABLE", "contains control characters"));
        }
    }
}
