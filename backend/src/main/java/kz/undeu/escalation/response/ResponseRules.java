package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.undeu.escalation.AnswerInput;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;

/** What an answer must say, and what the draft of one may. */
final class ResponseRules {

    private static final int LONGEST_REASONS = 5_000;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_WHY = 1_000;

    private ResponseRules() {}

    /**
     * Checks an answer that is to be published.
     *
     * @param demands how many the petition has
     * @throws Refusal INPUT_INVALID when a demand lacks its answer
     */
    static void checkWhole(DraftContent content, int demands) {
        refuse(answers(content, demands, true));
    }

    /**
     * Checks a correction that is to be published: a whole answer that says why.
     *
     * @throws Refusal INPUT_INVALID
     */
    static void checkCorrection(DraftContent content, int demands) {
        List<Violation> violations = answers(content, demands, true);
        checkText(violations, "why", content.why(), LONGEST_WHY, true);
        refuse(violations);
    }

    /**
     * Checks what somebody has written so far.
     *
     * @throws Refusal INPUT_INVALID when something is too long or answers what nobody demanded
     */
    static void checkDraft(DraftContent content, int demands) {
        List<Violation> violations = answers(content, demands, false);
        checkText(violations, "why", content.why(), LONGEST_WHY, false);
        refuse(violations);
    }

    private static List<Violation> answers(DraftContent content, int demands, boolean whole) {
        List<Violation> violations = new ArrayList<>();
        List<AnswerInput> given = content.answers() == null ? List.of() : content.answers();
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
            if (whole && answer.outcome() == null) {
                violations.add(new Violation(field + ".outcome", "REQUIRED", "what the answer is"));
            }
            checkText(violations, field + ".reasons", answer.reasons(), LONGEST_REASONS, whole);
        }
        for (int number = 1; whole && number <= demands; number++) {
            if (!answered.contains(number)) {
                violations.add(new Violation("answers", "DEMAND_UNANSWERED", "demand " + number + " has no answer"));
            }
        }
        checkText(violations, "text", content.text(), LONGEST_TEXT, false);
        return violations;
    }

    /** Adds what is wrong with a text. */
    static void checkText(
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

    static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
    }
}
