package kz.undeu.catalog.front;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import kz.undeu.kernel.Language;
import kz.undeu.web.TaggedAnswer;

/** The picture that messengers show beside links to pages that have none of their own ({@code FrontPage.pictureIn}). */
@Controller
@Produces(MediaType.ALL)
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class SitePictureController {

    /** It changes with the product only. */
    private static final String FOR_A_DAY = "public, max-age=86400";

    private final PreviewPictures pictures;

    SitePictureController(PreviewPictures pictures) {
        this.pictures = pictures;
    }

    @Get("/preview-{language:kk|ru|en}.png")
    HttpResponse<?> picture(String language, HttpRequest<?> request) {
        byte[] picture = pictures.ofSite(Language.of(language).orElseThrow());
        return TaggedAnswer.sharedPicture(request, picture, FOR_A_DAY);
    }
}
