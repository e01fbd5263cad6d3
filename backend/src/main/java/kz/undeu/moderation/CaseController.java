package kz.undeu.moderation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForModerators;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/** What a moderator does on a case before the verdict. */
@Controller("/api/v1/moderation/petitions/{id}")
@ForModerators
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Moderation")
class CaseController {

    private final OpenCases cases;
    private final CaseViews views;
    private final Locking locking;
    private final Notes notes;
    private final InstantSource clock;

    CaseController(OpenCases cases, CaseViews views, Locking locking, Notes notes, InstantSource clock) {
        this.cases = cases;
        this.views = views;
        this.locking = locking;
        this.notes = notes;
        this.clock = clock;
    }

    /** A petition with all that moderators know of it. */
    @Get
    CaseView one(String id, Authentication authentication) {
        return view(PetitionId.parse(id), Person.of(authentication));
    }

    /**
     * Takes a case that waits for a decision, or prolongs having it: for ten minutes nobody else decides on it. Whoever
     * opens it calls this, and again while the page stays open.
     */
    @Put("/lock")
    LockView take(String id, Authentication authentication) {
        PetitionId petition = PetitionId.parse(id);
        Person moderator = Person.of(authentication);
        cases.mayBeDecided(petition, moderator);
        return LockView.of(locking.take(petition, moderator), moderator);
    }

    /** Gives a case back, so that another may read it at once. Safe to repeat. */
    @Delete("/lock")
    @Status(HttpStatus.NO_CONTENT)
    void giveBack(String id, Authentication authentication) {
        PetitionId petition = PetitionId.parse(id);
        cases.known(petition);
        locking.giveBack(petition, Person.of(authentication));
    }

    /** Writes a note for the other moderators. The organizer and the public never see it. */
    @Post("/notes")
    @ApiResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseView.class)))
    HttpResponse<CaseView> write(String id, @Body NoteInput input, Authentication authentication) {
        PetitionId petition = PetitionId.parse(id);
        Person moderator = Person.of(authentication);
        cases.ofAnother(petition, moderator);
        LocalizedText text = input.text() == null ? null : LocalizedText.ofUnnamedLanguage(input.text());
        PublicReasons.refuseIf(PublicReasons.check("text", text, ModerationLimit.NOTE.max()));
        notes.save(new Note(null, petition, moderator.key(), input.text().strip(), clock.instant()));
        return HttpResponse.created(view(petition, moderator));
    }

    private CaseView view(PetitionId id, Person moderator) {
        return views.of(cases.known(id), moderator, clock.instant());
    }
}
