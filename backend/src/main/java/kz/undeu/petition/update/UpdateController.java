package kz.undeu.petition.update;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForCitizens;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.Petitions;

@Controller("/api/v1/petitions/{id}/updates")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Petitions")
class UpdateController {

    private final Updating updating;
    private final PetitionUpdates updates;
    private final Petitions petitions;
    private final InstantSource clock;

    UpdateController(Updating updating, PetitionUpdates updates, Petitions petitions, InstantSource clock) {
        this.updating = updating;
        this.updates = updates;
        this.petitions = petitions;
        this.clock = clock;
    }

    /**
     * The organizer's news, the latest first.
     *
     * @param limit 1 to 100
     * @param cursor where the page begins
     */
    @Get
    UpdatesView list(String id, @QueryValue(defaultValue = "20") int limit, @Nullable @QueryValue String cursor) {
        Page.checkLimit(limit);
        Petition petition = petitions.get(PetitionId.parse(id));
        if (!petition.state().isPublic()) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        long before = Cursor.parse(cursor).map(Cursor::value).orElse(Long.MAX_VALUE);
        List<PetitionUpdate> found = updates.findBefore(petition.id(), before, limit + 1);
        List<PetitionUpdate> page = found.subList(0, Math.min(limit, found.size()));
        Instant at = clock.instant();
        return new UpdatesView(
                page.stream().map(UpdateView::of).toList(),
                found.size() > limit ? new Cursor(page.get(limit - 1).number(), "").toString() : null,
                updates.findLatest(petition.id())
                        .map(Updating::nextPossibleAt)
                        .filter(at::isBefore)
                        .orElse(null));
    }

    /** Tells followers the news; its organizer and co-organizers only, at most once in three days. */
    @Post
    @ForCitizens
    @ApiResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = UpdateView.class)))
    HttpResponse<UpdateView> publish(String id, @Body UpdateInput input, Authentication authentication) {
        PetitionUpdate published = updating.publish(
                PetitionId.parse(id), Person.of(authentication), input.title(), input.text(), clock.instant());
        return HttpResponse.created(UpdateView.of(published));
    }
}
