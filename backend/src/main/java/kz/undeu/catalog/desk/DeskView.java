package kz.undeu.catalog.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.catalog.forecast.Forecast;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;

/**
 * What only the organizer of a petition is told; the rest stands on its public page.
 *
 * @param waiting set while a moderator has it
 * @param seedingMissing set while it is not listed: signatures that list it
 * @param forecast set while it is listed and collects
 */
@Serdeable
record DeskView(
        PetitionId id,
        PetitionState state,
        @Nullable WaitingView waiting,
        @Nullable Long seedingMissing,
        @Nullable Forecast forecast) {}
