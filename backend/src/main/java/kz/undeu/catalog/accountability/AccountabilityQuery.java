package kz.undeu.catalog.accountability;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kz.undeu.agency.Agency;
import kz.undeu.agency.AgencyKind;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;

/** Which agencies are asked for; what is null does not matter. */
record AccountabilityQuery(
        @Nullable AgencyKind kind, @Nullable JurisdictionCode jurisdiction) {

    /**
     * Reads what stands in an address; blank counts as absent.
     *
     * @throws Refusal INPUT_INVALID with all that is wrong
     */
    static AccountabilityQuery parse(@Nullable String kind, @Nullable String jurisdiction) {
        List<Violation> violations = new ArrayList<>();
        AccountabilityQuery query = new AccountabilityQuery(
                read(violations, "kind", kind, AgencyKind::valueOf),
                read(violations, "jurisdiction", jurisdiction, JurisdictionCode::new));
        if (!violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
        return query;
    }

    boolean asksFor(Agency agency) {
        return (kind == null || kind == agency.kind())
                && (jurisdiction == null || jurisdiction.equals(agency.jurisdiction()));
    }

    private static <T> @Nullable T read(
            List<Violation> violations, String field, @Nullable String text, Function<String, T> reading) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            violations.add(new Violation(field, "UNKNOWN", "no such " + field));
            return null;
        }
    }
}
