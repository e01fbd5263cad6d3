package kz.undeu.notification.follow;

import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/**
 * A petition that is followed from now on.
 *
 * @param preferences the token of the page where it can be changed
 */
@Serdeable
record ConfirmedView(PetitionId petition, LocalizedText title, String preferences) {}
