package kz.undeu.reason;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.signature.GivenReason;

/**
 * Why somebody signed.
 *
 * @param displayName given name and initial, or null where they are not shown
 * @param reason as it was written, in whatever language
 */
@Serdeable
record ReasonView(String id, @Nullable String displayName, String reason) {

    static ReasonView of(GivenReason given) {
        return new ReasonView(Long.toString(given.id()), given.shownName(), given.reason());
    }
}
