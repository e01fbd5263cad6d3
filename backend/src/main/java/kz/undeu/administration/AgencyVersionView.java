package kz.undeu.administration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.identity.RecordedAct;

/**
 * What an agency was from an instant on.
 *
 * @param by who changed it, or null when that is forgotten or nobody did
 * @param at null for what the first change found
 */
@Serdeable
record AgencyVersionView(
        int revision,
        AgencyContent content,
        @Nullable String by,
        @Nullable String reason,
        @Nullable Instant at) {

    static AgencyVersionView of(ReferenceChanges.Revision<AgencyContent> revision) {
        RecordedAct act = revision.act();
        return act == null
                ? new AgencyVersionView(revision.number(), revision.content(), null, null, null)
                : new AgencyVersionView(revision.number(), revision.content(), act.by(), act.reason(), act.at());
    }
}
