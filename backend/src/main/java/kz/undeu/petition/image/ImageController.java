package kz.undeu.petition.image;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForCitizens;
import kz.undeu.petition.ImageView;
import kz.undeu.petition.PetitionId;

@Controller("/api/v1/petitions/{id}/images")
@ForCitizens
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Petitions")
class ImageController {

    private final Picturing picturing;
    private final ImageReading reading;
    private final InstantSource clock;

    ImageController(Picturing picturing, ImageReading reading, InstantSource clock) {
        this.picturing = picturing;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * Gives a draft a picture: the bytes of a JPEG, PNG or WebP of at most 1 MB and 40 million pixels (WebP: 2). It is
     * painted anew, upright, at most 1,600 pixels long, without any metadata.
     */
    @Post
    @Consumes({MediaType.IMAGE_JPEG, MediaType.IMAGE_PNG, MediaType.IMAGE_WEBP, MediaType.APPLICATION_OCTET_STREAM})
    @ApiResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImageView.class)))
    HttpResponse<ImageView> add(String id, @Body byte[] file, Authentication authentication) {
        PetitionId petition = PetitionId.parse(id);
        Person organizer = Person.of(authentication);
        picturing.mustBeOwnDraft(petition, organizer);
        // Outside of the transaction: it takes up to a second.
        Picture picture = reading.read(file);
        return HttpResponse.created(
                ImageView.of(petition, picturing.add(petition, organizer, picture, clock.instant())));
    }

    /** Says what is to be seen on a picture of a draft. */
    @Patch("/{sha256}")
    ImageView describe(String id, String sha256, @Body AlternativeInput input, Authentication authentication) {
        PetitionId petition = PetitionId.parse(id);
        return ImageView.of(
                petition,
                picturing.describe(petition, Person.of(authentication), sha256, input.alternative(), clock.instant()));
    }

    /** Takes a picture of a draft away. */
    @Delete("/{sha256}")
    @ApiResponse(responseCode = "204", description = "Taken away")
    HttpResponse<Void> remove(String id, String sha256, Authentication authentication) {
        picturing.remove(PetitionId.parse(id), Person.of(authentication), sha256, clock.instant());
        return HttpResponse.noContent();
    }
}
