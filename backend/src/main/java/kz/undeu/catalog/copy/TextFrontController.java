package kz.undeu.catalog.copy;

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
import kz.undeu.web.SiteAddress;
import kz.undeu.web.TaggedAnswer;

/** The pages of text before any script runs, and where none does. */
@Controller("/{language:kk|ru|en}")
@Produces(MediaType.ALL)
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class TextFrontController {

    private final TextFront front;
    private final SiteAddress site;

    TextFrontController(TextFront front, SiteAddress site) {
        this.front = front;
        this.site = site;
    }

    @Get("/help")
    HttpResponse<?> help(String language, HttpRequest<?> request) {
        return answer(TextName.HELP, language, request);
    }

    @Get("/verify")
    HttpResponse<?> verify(String language, HttpRequest<?> request) {
        return answer(TextName.VERIFY, language, request);
    }

    @Get("/privacy")
    HttpResponse<?> privacy(String language, HttpRequest<?> request) {
        return answer(TextName.PRIVACY, language, request);
    }

    @Get("/accessibility")
    HttpResponse<?> accessibility(String language, HttpRequest<?> request) {
        return answer(TextName.ACCESSIBILITY, language, request);
    }

    private HttpResponse<?> answer(TextName name, String language, HttpRequest<?> request) {
        byte[] page = front.page(name, Language.of(language).orElseThrow(), site.of(request));
        return TaggedAnswer.page(request, page);
    }
}
