package kz.undeu.catalog.desk;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import kz.undeu.campaign.OwnPetitions;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForCitizens;
import kz.undeu.petition.PetitionId;

/** For the organizer alone; to everybody else the petition of this section does not exist. */
@Controller("/api/v1/me/petitions/{id}/desk")
@ForCitizens
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Campaign")
class DeskController {

    private final OwnPetitions own;
    private final Desks desks;
    private final InstantSource clock;

    DeskController(OwnPetitions own, Desks desks, InstantSource clock) {
        this.own = own;
        this.desks = desks;
        this.clock = clock;
    }

    /** Where a petition of mine stands, how long it has waited, and between which numbers it may go on. */
    @Get
    DeskView desk(String id, Authentication authentication) {
        return desks.of(own.get(PetitionId.parse(id), Person.of(authentication)), clock.instant());
    }
}
