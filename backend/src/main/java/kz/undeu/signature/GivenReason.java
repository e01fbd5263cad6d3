package kz.undeu.signature;

import io.micronaut.core.annotation.Nullable;
import kz.undeu.petition.PetitionId;

/**
 * Why somebody signed, in their words.
 *
 * @param id of these words; who writes others gets another
 * @param shownName given name and initial of who wrote it, or null when they do not show it
 * @param mayBeRead whether the public may read it: its signature counts and no moderator hid it
 */
public record GivenReason(
        long id, PetitionId petition, @Nullable String shownName, String reason, boolean mayBeRead) {}
