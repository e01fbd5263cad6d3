package kz.undeu.moderation;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.PetitionLimit;

/** Checks what a decision tells the public: law and explanation, both needed. */
public final class PublicReasons {

    private PublicReasons() {}

    /** What is wrong with them; empty when nothing is. */
    public static List<Violation> check(@Nullable LocalizedText legalBasis, @Nullable LocalizedText explanation) {
        List<Violation> violations = new ArrayList<>();
        violations.addAll(check("legalBasis", legalBasis, PetitionLimit.REASON.max()));
        violations.addAll(check("explanation", explanation, PetitionLimit.REASON.max()));
        return violations;
    }

    /** @throws Refusal INPUT_INVALID */
    static void mustBeGiven(@Nullable LocalizedText legalBasis, @Nullable LocalizedText explanation) {
        refuseIf(check(legalBasis, explanation));
    }

    /** @throws Refusal INPUT_INVALID */
    public static void refuseIf(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
    }

    /** What is wrong with a text that is needed in at least one language. */
    public static List<Violation> check(String field, @Nullable LocalizedText text, int max) {
        if (text == null || text.saysNothing()) {
            return List.of(new Violation(field, "REQUIRED", "needed in at least one language"));
        }
        if (text.longest() > max) {
            return List.of(new Violation(field, "TOO_LONG", "at most " + max + " characters"));
        }
        return text.holdsUnprintable()
                ? List.of(new Violation(field, "UNPRINTABLE", "contains control characters"))
                : List.of();
    }
}
