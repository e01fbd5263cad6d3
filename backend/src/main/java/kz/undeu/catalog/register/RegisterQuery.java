package kz.undeu.catalog.register;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.moderation.ReasonCode;
import kz.undeu.moderation.Verdict;

/**
 * Which decisions are asked for; what is null does not matter.
 *
 * @param reasonCode of the rejection, also for the decision on its appeal
 * @param jurisdiction the code of what the petition concerns
 * @param from the first day in Almaty
 * @param to the last day in Almaty
 */
public record RegisterQuery(
        @Nullable Verdict verdict,
        @Nullable ReasonCode reasonCode,
        @Nullable String jurisdiction,
        @Nullable String topic,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable AppealFilter appeal) {

    /** All of them. */
    public static final RegisterQuery ALL = new RegisterQuery(null, null, null, null, null, null, null);

    /**
     * Reads what stands in an address; blank counts as absent.
     *
     * @throws Refusal INPUT_INVALID with all that is wrong
     */
    static RegisterQuery parse(
            @Nullable String verdict,
            @Nullable String reasonCode,
            @Nullable String jurisdiction,
            @Nullable String topic,
            @Nullable String from,
            @Nullable String to,
            @Nullable String appeal) {
        List<Violation> violations = new ArrayList<>();
        RegisterQuery query = new RegisterQuery(
                Violation.read(violations, "verdict", verdict, Verdict::valueOf),
                Violation.read(violations, "reasonCode", reasonCode, ReasonCode::valueOf),
                Violation.read(violations, "jurisdiction", jurisdiction, code -> new JurisdictionCode(code).value()),
                Violation.read(violations, "topic", topic, slug -> slug),
                Violation.read(violations, "from", from, RegisterQuery::day),
                Violation.read(violations, "to", to, RegisterQuery::day),
                Violation.read(violations, "appeal", appeal, AppealFilter::valueOf));
        if (!violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
        return query;
    }

    /** What of it stands in the address of a feed. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new TreeMap<>();
        if (verdict != null) {
            parameters.put("verdict", verdict);
        }
        if (reasonCode != null) {
            parameters.put("reasonCode", reasonCode);
        }
        if (jurisdiction != null) {
            parameters.put("jurisdiction", jurisdiction);
        }
        if (topic != null) {
            parameters.put("topic", topic);
        }
        return parameters;
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 2000 || day.getYear() > 2999) {
                throw new IllegalArgumentException("no day of ours");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
