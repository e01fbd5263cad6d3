package kz.undeu.client;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.identity.RecordedAct;

/**
 * Who let a machine in or ended that, and why.
 *
 * @param by the display name, or null once it is forgotten
 */
@Serdeable
record ClientActView(@Nullable String by, @Nullable String reason) {

    static @Nullable ClientActView of(@Nullable RecordedAct act) {
        return act == null ? null : new ClientActView(act.by(), act.reason());
    }
}
