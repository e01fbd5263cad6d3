package kz.undeu.catalog.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
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
@Schema(example = """
        {"id": "8he75z51nx", "state": "OPEN", "waiting": null, "seedingMissing": null,
         "forecast": {"tooEarly": false, "days": 26, "daysNeeded": 14, "signaturesNeeded": 50, "endsOn": "2027-04-30",
          "end": {"low": 9240, "high": 17310},
          "threshold": {"tier": 1, "required": 16383, "chance": "POSSIBLE", "earliestOn": "2027-04-11",
           "latestOn": null},
          "band": [{"on": "2026-11-29", "low": 3112, "high": 3141}, {"on": "2027-04-30", "low": 9240, "high": 17310}]}}""")
record DeskView(
        PetitionId id,
        PetitionState state,
        @Nullable WaitingView waiting,
        @Nullable Long seedingMissing,
        @Nullable Forecast forecast) {}
