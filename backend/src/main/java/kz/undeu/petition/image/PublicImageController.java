package kz.undeu.petition.image;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.MoreWhenSignedIn;
import kz.undeu.petition.PetitionId;

/** Pictures of petitions for everybody; of a draft for those who write it. */
@Controller("/api/v1/petitions/{id}/images")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Petitions")
class PublicImageController {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Picturing picturing;

    PublicImageController(Picturing picturing) {
        this.picturing = picturing;
    }

    /** A picture; what an address shows never changes. */
    @Get("/{sha256}")
    @MoreWhenSignedIn
    @Produces(MediaType.IMAGE_JPEG)
    HttpResponse<byte[]> see(String id, String sha256, @Nullable Authentication authentication) {
        Picturing.Seen seen =
                picturing.see(PetitionId.parse(id), authentication == null ? null : Person.of(authentication), sha256);
        return HttpResponse.ok(seen.bytes())
                .header(HttpHeaders.ETAG, "\"" + sha256 + "\"")
                .header(HttpHeaders.CACHE_CONTROL, seen.isForAll() ? FOR_EVER : "no-store");
    }
}
