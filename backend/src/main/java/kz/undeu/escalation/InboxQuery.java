package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kz.undeu.escalation.assignment.ColleagueId;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.PublicId;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;

/**
 * Which cases of an inbox are asked for; what is null does not matter.
 *
 * @param overdue only those whose deadline is over
 * @param assignee who has it in hand
 * @param q words of the title, or a part of the registration number
 */
record InboxQuery(
        @Nullable EscalationState state,
        boolean overdue,
        @Nullable Assignee assignee,
        @Nullable Integer tier,
        @Nullable String topic,
        @Nullable String jurisdiction,
        @Nullable String q) {

    private static final int LONGEST_Q = 200;

    /** Whose cases are asked for. */
    sealed interface Assignee {
        record Me() implements Assignee {}

        record Nobody() implements Assignee {}

        record One(ColleagueId id) implements Assignee {}
    }

    /**
     * Reads what stands in an address; blank counts as absent.
     *
     * @throws Refusal INPUT_INVALID with all that is wrong
     */
    static InboxQuery parse(
            @Nullable String state,
            @Nullable String overdue,
            @Nullable String assignee,
            @Nullable String tier,
            @Nullable String topic,
            @Nullable String jurisdiction,
            @Nullable String q) {
        List<Violation> violations = new ArrayList<>();
        InboxQuery query = new InboxQuery(
                Violation.read(violations, "state", state, EscalationState::valueOf),
                Boolean.TRUE.equals(Violation.read(violations, "overdue", overdue, InboxQuery::claim)),
                Violation.read(violations, "assignee", assignee, InboxQuery::assignee),
                Violation.read(violations, "tier", tier, Integer::valueOf),
                Violation.read(violations, "topic", topic, Function.identity()),
                Violation.read(violations, "jurisdiction", jurisdiction, code -> new JurisdictionCode(code).value()),
                Violation.read(violations, "q", q, String::strip));
        if (query.q() != null && query.q().length() > LONGEST_Q) {
            violations.add(new Violation("q", "TOO_LONG", "at most " + LONGEST_Q + " characters"));
        }
        if (!violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
        return query;
    }

    private static boolean claim(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static Assignee assignee(String text) {
        return switch (text) {
            case "me" -> new Assignee.Me();
            case "nobody" -> new Assignee.Nobody();
            default -> {
                if (!PublicId.isPublicId(text)) {
                    throw new IllegalArgumentException("no id of ours");
                }
                yield new Assignee.One(new ColleagueId(text));
            }
        };
    }
}
