package kz.undeu.administration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.identity.RecordedAct;

/**
 * What a topic was from an instant on.
 *
 * @param by who changed it, or null when that is forgotten or nobody did
 * @param at null for what the first change found
 */
@Serdeable
record TopicVersionView(
        int revision,
        TopicContent content,
        @Nullable String by,
        @Nullable String reason,
        @Nullable Instant at) {

    static TopicVersionView of(ReferenceChanges.Revision<TopicContent> revision) {
        RecordedAct act = revision.act();
        return act == null
                ? new TopicVersionView(revision.number(), revision.content(), null, null, null)
                : new TopicVersionView(revision.number(), revision.content(), act.by(), act.reason(), act.at());
    }
}
