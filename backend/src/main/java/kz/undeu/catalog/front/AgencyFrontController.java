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
import java.util.Optional;
import kz.undeu.kernel.Language;
import kz.undeu.web.MissingPage;
import kz.undeu.web.SiteAddress;
import kz.undeu.web.TaggedAnswer;

/** The pages of agencies before any script runs. */
@Controller
@Produces(MediaType.ALL)
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class AgencyFrontController {

    private final AgencyFront front;
    private final MissingPage missing;
    private final SiteAddress site;

    AgencyFrontController(AgencyFront front, MissingPage missing, SiteAddress site) {
        this.front = front;
        this.missing = missing;
        this.site = site;
    }

    @Get("/{language:kk|ru|en}/agencies/{slug}")
    HttpResponse<?> page(String language, String slug, HttpRequest<?> request) {
        Language spoken = Language.of(language).orElseThrow();
        Optional<byte[]> page = front.page(slug, spoken, site.of(request));
        return page.isPresent() ? TaggedAnswer.page(request, page.get()) : missing.answer(spoken, request);
    }
}
