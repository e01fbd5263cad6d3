package kz.undeu.catalog.front;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.PetitionId;
import kz.undeu.web.SiteAddress;
import kz.undeu.web.TaggedAnswer;

/** What is seen of a petition where its link is sent, and where no script runs. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Petitions")
class PetitionFrontController {

    private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");
    /** Messengers keep it much longer whatever we say. */
    private static final String FOR_FIVE_MINUTES = "public, max-age=300";

    private final PetitionFront front;
    private final PreviewPictures pictures;
    private final SiteAddress site;

    PetitionFrontController(PetitionFront front, PreviewPictures pictures, SiteAddress site) {
        this.front = front;
        this.pictures = pictures;
        this.site = site;
    }

    @Get("/{language:kk|ru|en}/petitions/{id}")
    @Produces(MediaType.ALL)
    @Hidden
    HttpResponse<?> page(String language, String id, HttpRequest<?> request) {
        PetitionFront.Sent sent = front.page(id, Language.of(language).orElseThrow(), site.of(request));
        return sent.isThere()
                ? TaggedAnswer.page(request, sent.page())
                : HttpResponse.notFound(sent.page()).contentType(HTML).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    /**
     * A picture of a petition with its count, 1200 by 630, as messengers show it beside a link.
     *
     * @param language kk, ru or en
     */
    @Get(uri = "/api/v1/petitions/{id}/preview.png", produces = MediaType.IMAGE_PNG)
    HttpResponse<?> picture(
            String id,
            @QueryValue(defaultValue = "kk") String language,
            @Parameter(hidden = true) HttpRequest<?> request) {
        Language spoken = Language.of(language)
                .orElseThrow(() -> Refusal.of(
                        CommonRefusal.INPUT_INVALID, List.of(new Violation("language", "UNKNOWN", "kk, ru or en"))));
        return TaggedAnswer.sharedPicture(request, pictures.of(PetitionId.parse(id), spoken), FOR_FIVE_MINUTES);
    }
}
