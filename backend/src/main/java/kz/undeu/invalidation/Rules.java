package kz.undeu.invalidation;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.Jurisdictions;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionLimit;
import kz.undeu.signature.Origin;

/** Reads rules and the words about them, and names everything that is wrong at once. */
@Singleton
class Rules {

    private final Jurisdictions jurisdictions;

    Rules(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    /**
     * The rule of a preview.
     *
     * @throws Refusal INPUT_INVALID
     */
    Rule read(PetitionId petition, @Nullable RuleInput input, Instant at) {
        List<Violation> violations = check(input, "", at);
        refuseIf(violations);
        return rule(petition, input);
    }

    /**
     * The rule of a proposal.
     *
     * @throws Refusal INPUT_INVALID
     */
    Rule read(PetitionId petition, ProposalInput input, Instant at) {
        List<Violation> violations = check(input.rule(), "rule.", at);
        if (input.reasonCode() == null) {
            violations.add(new Violation("reasonCode", "REQUIRED", "an invalidation names its reason"));
        }
        check(violations, "legalBasis", input.legalBasis());
        check(violations, "explanation", input.explanation());
        refuseIf(violations);
        return rule(petition, input.rule());
    }

    /**
     * An explanation alone.
     *
     * @throws Refusal INPUT_INVALID
     */
    static LocalizedText explained(@Nullable LocalizedText explanation) {
        List<Violation> violations = new ArrayList<>();
        check(violations, "explanation", explanation);
        refuseIf(violations);
        return explanation;
    }

    private List<Violation> check(@Nullable RuleInput rule, String path, Instant at) {
        List<Violation> violations = new ArrayList<>();
        if (rule == null) {
            violations.add(new Violation("rule", "REQUIRED", "which signatures are meant"));
            return violations;
        }
        checkMinute(violations, path + "from", rule.from());
        checkMinute(violations, path + "to", rule.to());
        if (violations.isEmpty()) {
            Duration window = Duration.between(rule.from(), rule.to());
            if (window.isZero() || window.isNegative()) {
                violations.add(new Violation(path + "to", "REVERSED", "later than its beginning"));
            } else if (window.compareTo(Duration.ofHours(InvalidationLimit.WINDOW_HOURS.max())) > 0) {
                violations.add(new Violation(
                        path + "to", "TOO_LONG", "at most " + InvalidationLimit.WINDOW_HOURS.max() + " hours"));
            } else if (rule.from().isAfter(at)) {
                violations.add(new Violation(path + "from", "IN_THE_FUTURE", "not later than now"));
            }
        }
        if (rule.region() != null && !isKnown(rule.region())) {
            violations.add(new Violation(path + "region", "UNKNOWN", "no such region"));
        }
        if (rule.origin() != null && Origin.parse(rule.origin()).isEmpty()) {
            violations.add(new Violation(path + "origin", "UNKNOWN", "no such origin"));
        }
        return violations;
    }

    private static void checkMinute(List<Violation> violations, String field, @Nullable Instant instant) {
        if (instant == null) {
            violations.add(new Violation(field, "REQUIRED", "an instant"));
        } else if (!instant.equals(instant.truncatedTo(ChronoUnit.MINUTES))) {
            // By the second a rule could be cut around one person.
            violations.add(new Violation(field, "NOT_A_MINUTE", "a whole minute"));
        }
    }

    private boolean isKnown(String region) {
        return jurisdictions.findAllOrderByCode().stream()
                .anyMatch(jurisdiction -> jurisdiction.code().value().equals(region));
    }

    private static void check(List<Violation> violations, String field, @Nullable LocalizedText text) {
        int longest = PetitionLimit.REASON.max();
        if (text == null || text.saysNothing()) {
            violations.add(new Violation(field, "REQUIRED", "needed in at least one language"));
        } else if (text.longest() > longest) {
            violations.add(new Violation(field, "TOO_LONG", "at most " + longest + " characters"));
        } else if (text.holdsUnprintable()) {
            violations.add(new Violation(field, "UNPRINTABLE", "contains control characters"));
        }
    }

    private static Rule rule(PetitionId petition, RuleInput input) {
        return new Rule(
                petition,
                input.from(),
                input.to(),
                input.region() == null ? null : new JurisdictionCode(input.region()),
                Optional.ofNullable(input.origin()).flatMap(Origin::parse).orElse(null));
    }

    private static void refuseIf(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
    }
}
