package kz.undeu.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Violation;

/**
 * A moderator's verdict on a submitted petition or on an appeal.
 *
 * @param verdict PUBLISH or REJECT; on an appeal UPHOLD or OVERTURN, which REJECT and PUBLISH mean there too
 * @param reasonCode needed for a rejection
 * @param legalBasis needed for all but a publication without an appeal, at most 2,000 characters
 * @param explanation needed for all but a publication without an appeal, at most 2,000 characters; public
 * @param requiredLevel where the petition is published: how surely who signs must be known; absent, what every signature
 *     needs
 * @param checked for a publication: the grounds for rejecting of which the moderator found that none holds. Given, it must
 *     name them all, as the checklist of the screen does; absent, the caller answers for having checked
 */
@Serdeable
@Schema(example = """
        {"verdict": "REJECT", "reasonCode": "PERSONAL_CASE", "legalBasis": {"ru": "АППК, статья 90-2"},
         "explanation": {"ru": "Речь о споре двух соседей; с ним поможет суд"}, "requiredLevel": null, "checked": null}""")
record VerdictInput(
        @Nullable Verdict verdict,
        @Nullable ReasonCode reasonCode,
        @Nullable LocalizedText legalBasis,
        @Nullable LocalizedText explanation,
        @Nullable AssuranceLevel requiredLevel,
        @Nullable List<ReasonCode> checked) {

    /** What is missing in the checklist of a publication. */
    List<Violation> unchecked() {
        if (verdict != Verdict.PUBLISH || checked == null) {
            return List.of();
        }
        EnumSet<ReasonCode> missing = EnumSet.allOf(ReasonCode.class);
        checked.stream().filter(Objects::nonNull).forEach(missing::remove);
        return missing.isEmpty()
                ? List.of()
                : List.of(new Violation("checked", "INCOMPLETE", "not checked: " + Arrays.toString(missing.toArray())));
    }
}
