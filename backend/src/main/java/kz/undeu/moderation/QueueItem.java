package kz.undeu.moderation;

import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.petition.PetitionView;

/**
 * A petition that waits for a moderator.
 *
 * @param workingDaysWaited since its submission
 * @param workingDaysAllowed the service level
 * @param own whether the moderator organizes it and so may not decide
 */
@Serdeable
record QueueItem(PetitionView petition, int workingDaysWaited, int workingDaysAllowed, boolean own) {}
