package kz.undeu.campaign;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForCitizens;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.petition.PetitionId;

/** For the organizer alone; to everybody else the petition of this section does not exist. */
@Controller("/api/v1/me/petitions/{id}/tags")
@ForCitizens
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Campaign")
class TagController {

    private static final int RECENT_DAYS = 7;

    private final OwnPetitions own;
    private final Tagging tagging;
    private final CampaignTags tags;
    private final Counting counting;
    private final InstantSource clock;

    TagController(OwnPetitions own, Tagging tagging, CampaignTags tags, Counting counting, InstantSource clock) {
        this.own = own;
        this.tagging = tagging;
        this.tags = tags;
        this.counting = counting;
        this.clock = clock;
    }

    /** By which ways people came, counted in steps so that nobody is seen in them. */
    @Get
    TagsView list(String id, Authentication authentication) {
        PetitionId petition =
                own.get(PetitionId.parse(id), Person.of(authentication)).id();
        return new TagsView(
                tags.findSums(petition, WorkingDays.dayOf(clock.instant()).minusDays(RECENT_DAYS - 1)).stream()
                        .map(TagView::of)
                        .toList(),
                CampaignLimit.TAGS.max());
    }

    /**
     * Names a way by which people come; doing it again changes nothing.
     *
     * @param tag 1 to 30 of a-z and 0-9, with single hyphens in between
     */
    @Put("/{tag}")
    @ApiResponse(responseCode = "204", description = "It is there")
    HttpResponse<?> add(String id, String tag, Authentication authentication) {
        PetitionId petition = PetitionId.parse(id);
        Person person = Person.of(authentication);
        // Who may not know of the petition learns nothing of rules either.
        own.get(petition, person);
        tagging.add(petition, person, TagName.parse(tag), clock.instant());
        counting.forget(petition);
        return HttpResponse.noContent();
    }

    /** Gives a name up, and forgets what was counted by it. */
    @Delete("/{tag}")
    @ApiResponse(responseCode = "204", description = "It is gone")
    HttpResponse<?> remove(String id, String tag, Authentication authentication) {
        PetitionId petition = PetitionId.parse(id);
        Person person = Person.of(authentication);
        own.get(petition, person);
        tagging.remove(petition, person, TagName.parse(tag));
        counting.forget(petition);
        return HttpResponse.noContent();
    }
}
