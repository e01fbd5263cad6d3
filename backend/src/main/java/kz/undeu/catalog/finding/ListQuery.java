package kz.undeu.catalog.finding;

import io.micronaut.core.annotation.Nullable;
import java.util.Objects;
import java.util.Optional;
import kz.undeu.escalation.EscalationState;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionState;

/**
 * What a reader looks for in the list of petitions.
 *
 * @param words as they were typed
 * @param jurisdiction a region with all that lies in it, or the country for what concerns it as a whole
 * @param language in which a petition can be read
 * @param limit of a page
 */
public record ListQuery(
        @Nullable String words,
        @Nullable PetitionState state,
        @Nullable EscalationState escalation,
        @Nullable String jurisdiction,
        @Nullable String topic,
        @Nullable Language language,
        Sort sort,
        int limit,
        Optional<ListCursor> after) {

    /**
     * @throws Refusal CURSOR_INVALID when the cursor is of another list
     */
    public ListQuery {
        int list = hash(words, state, escalation, jurisdiction, topic, language, sort);
        if (after.isPresent() && after.get().list() != list) {
            throw Refusal.of(CommonRefusal.CURSOR_INVALID);
        }
    }

    /** Which list this is, on every replica the same; a cursor of one list means nothing in another. */
    int list() {
        return hash(words, state, escalation, jurisdiction, topic, language, sort);
    }

    private static int hash(
            @Nullable String words,
            @Nullable PetitionState state,
            @Nullable EscalationState escalation,
            @Nullable String jurisdiction,
            @Nullable String topic,
            @Nullable Language language,
            Sort sort) {
        // Names, since the hash code of an enum differs from process to process.
        return Objects.hash(words, name(state), name(escalation), jurisdiction, topic, name(language), name(sort));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
