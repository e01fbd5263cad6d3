package kz.undeu.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.petition.PetitionView;

/**
 * A petition that waits for a moderator, or its appeal.
 *
 * @param waitingSince its submission, or the appeal
 * @param workingDaysWaited since then
 * @param workingDaysAllowed the service level
 * @param workingDaysLate beyond it; 0 while in time
 * @param own whether the moderator works or worked on it and so may not decide
 * @param rejectedByMe whether the moderator rejected it and so may not decide the appeal
 * @param lock who reads it at present, or null when nobody does
 */
@Serdeable
record QueueItem(
        PetitionView petition,
        CaseKind kind,
        Instant waitingSince,
        int workingDaysWaited,
        int workingDaysAllowed,
        int workingDaysLate,
        boolean own,
        boolean rejectedByMe,
        @Nullable LockView lock) {}
