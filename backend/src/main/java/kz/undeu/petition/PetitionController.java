package kz.undeu.petition;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.undeu.identity.Person;
import kz.undeu.identity.StoredKeys;
import kz.undeu.identity.access.ForCitizens;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.team.CoOrganizer;
import kz.undeu.petition.team.CoOrganizers;
import kz.undeu.petition.team.Teams;

@Controller("/api/v1")
@ForCitizens
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Petitions")
class PetitionController {

    private final Drafting drafting;
    private final Closing closing;
    private final Petitions petitions;
    private final PetitionTexts texts;
    private final PetitionViews views;
    private final Teams teams;
    private final CoOrganizers coOrganizers;
    private final StoredKeys storedKeys;
    private final InstantSource clock;

    PetitionController(
            Drafting drafting,
            Closing closing,
            Petitions petitions,
            PetitionTexts texts,
            PetitionViews views,
            Teams teams,
            CoOrganizers coOrganizers,
            StoredKeys storedKeys,
            InstantSource clock) {
        this.drafting = drafting;
        this.closing = closing;
        this.petitions = petitions;
        this.texts = texts;
        this.views = views;
        this.teams = teams;
        this.coOrganizers = coOrganizers;
        this.storedKeys = storedKeys;
        this.clock = clock;
    }

    /** Starts a draft; only its organizer, and whoever they invite, sees it. */
    @Post("/petitions")
    @ApiResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PetitionView.class)))
    HttpResponse<PetitionView> start(@Body PetitionInput input, Authentication authentication) {
        Petition draft = drafting.start(Person.of(authentication), input, clock.instant());
        return HttpResponse.created(view(draft, authentication), URI.create("/api/v1/petitions/" + draft.id()));
    }

    /** Changes a draft, which may be unfinished; absent fields stay. */
    @Patch("/petitions/{id}")
    PetitionView change(String id, @Body PetitionInput input, Authentication authentication) {
        return view(
                drafting.change(PetitionId.parse(id), Person.of(authentication), input, clock.instant()),
                authentication);
    }

    /** Throws a draft away with all that belongs to it; its organizer only. */
    @Delete("/petitions/{id}")
    @ApiResponse(responseCode = "204", description = "Deleted")
    HttpResponse<Void> delete(String id, Authentication authentication) {
        drafting.delete(PetitionId.parse(id), Person.of(authentication));
        return HttpResponse.noContent();
    }

    /** Hands a draft to the moderators; its organizer only. */
    @Post("/petitions/{id}/submission")
    PetitionView submit(String id, @Nullable @Body SubmissionInput submission, Authentication authentication) {
        SubmissionInput given = submission == null ? new SubmissionInput(null, null) : submission;
        Nonce nonce = given.nonce() == null ? null : Nonce.parse(given.nonce());
        return view(
                drafting.submit(
                        PetitionId.parse(id), Person.of(authentication), nonce, given.revision(), clock.instant()),
                authentication);
    }

    /** Takes a petition that collects back, with a public reason; its organizer only. */
    @Post("/petitions/{id}/withdrawal")
    PetitionView withdraw(String id, @Body WithdrawalInput withdrawal, Authentication authentication) {
        PetitionId petitionId = PetitionId.parse(id);
        Petition petition = petitions.get(petitionId);
        teams.mustBeOrganizer(petition, Person.of(authentication));
        LocalizedText reason = withdrawal.reason();
        if (reason == null || reason.saysNothing() || reason.longest() > PetitionLimit.REASON.max()) {
            throw Refusal.of(
                    CommonRefusal.INPUT_INVALID,
                    List.of(new Violation(
                            "reason",
                            reason == null || reason.saysNothing() ? "REQUIRED" : "TOO_LONG",
                            "1 to " + PetitionLimit.REASON.max() + " characters")));
        }
        if (reason.holdsUnprintable()) {
            throw Refusal.of(
                    CommonRefusal.INPUT_INVALID,
                    List.of(new Violation("reason", "UNPRINTABLE", "contains control characters")));
        }
        return view(closing.close(petitionId, ClosedBecause.WITHDRAWN, reason, clock.instant()), authentication);
    }

    /** The petitions I organize or co-organize, newest first. */
    @Get("/me/petitions")
    Page<PetitionView> mine(Authentication authentication) {
        Person person = Person.of(authentication);
        List<PetitionId> joined = coOrganizers.of(person.key(), storedKeys).stream()
                .filter(CoOrganizer::takesPart)
                .map(CoOrganizer::petition)
                .toList();
        List<Petition> mine = Stream.concat(
                        petitions.organizedBy(person.key(), storedKeys).stream(),
                        joined.isEmpty() ? Stream.of() : petitions.findByIdIn(joined).stream())
                .sorted(Comparator.comparing(Petition::createdAt).reversed())
                .toList();
        Map<PetitionId, PetitionText> said =
                texts.of(mine.stream().map(Petition::id).toList());
        return new Page<>(views.of(mine, said, person), null);
    }

    private PetitionView view(Petition petition, Authentication authentication) {
        return views.of(petition, texts.of(petition.id()), Person.of(authentication));
    }
}
