package kz.undeu.petition.update;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * The news of a petition, the latest first.
 *
 * @param next the cursor of the next page, or null on the last one
 * @param nextPossibleAt when the organizer may tell more, or null when at once
 */
@Serdeable
record UpdatesView(
        List<UpdateView> items,
        @Nullable String next,
        @Nullable Instant nextPossibleAt) {}
