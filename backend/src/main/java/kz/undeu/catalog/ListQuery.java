package kz.undeu.catalog;

import io.micronaut.core.annotation.Nullable;
import java.util.Optional;
import kz.undeu.escalation.EscalationState;
import kz.undeu.kernel.Cursor;
import kz.undeu.petition.PetitionState;

/** What a reader looks for in the list of petitions. */
record ListQuery(
        @Nullable String words,
        @Nullable PetitionState state,
        @Nullable EscalationState escalation,
        @Nullable String jurisdiction,
        @Nullable String topic,
        Sort sort,
        int limit,
        Optional<Cursor> after) {}
