package kz.undeu.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import kz.undeu.kernel.Language;

/** Every address of the application is answered with its one page, so that deep links work; some have more to say at once. */
@Controller
@Produces(MediaType.ALL)
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
class FrontendController {

    /** The first part of every address of the front end; {@code /data} without a language is the open data's. */
    static final String SCREENS =
            "accessibility|accountability|admin|agencies|agency|api-docs|decisions|following|help|"
                    + "invalidations|invitation|me|moderation|pauses|petitions|privacy|sign-in|start|statistics|verify|working-days";

    private final FrontPage front;
    private final MissingPage missing;
    private final SiteAddress site;

    FrontendController(FrontPage front, MissingPage missing, SiteAddress site) {
        this.front = front;
        this.missing = missing;
        this.site = site;
    }

    @Get("/{language:kk|ru|en}/{+rest}")
    HttpResponse<byte[]> page(String language, @Nullable String rest, HttpRequest<?> request) {
        Language spoken = Language.of(language).orElseThrow();
        // Scripts see the same page with a slash behind its address; it has one address all the same.
        String path = rest == null ? "" : ("/" + rest).replaceFirst("/$", "");
        // They say the same of what is not.
        if (!FrontRoutes.isKnown(path)) {
            return missing.answer(spoken, request);
        }
        byte[] page = front.in(spoken, screen(path), path, site.of(request)).getBytes(StandardCharsets.UTF_8);
        return HttpResponse.ok(page)
                .contentType(MissingPage.HTML)
                .header(HttpHeaders.CACHE_CONTROL, MissingPage.ASK_ANEW);
    }

    /**
     * An address as it is printed and typed, without a language: to the page in the reader's. What stands there is in one language,
     * also for those who run no scripts, such as messengers that show what a link leads to. Not for ever: somebody else, or the
     * same reader tomorrow, may speak another.
     *
     * @param screen only because the framework wants it named; the address goes on as it was written
     * @param rest likewise
     */
    @Get(uris = {"/", "/{screen:" + SCREENS + "}", "/{screen:" + SCREENS + "}/{+rest}"})
    HttpResponse<?> inLanguage(@Nullable String screen, @Nullable String rest, HttpRequest<?> request) {
        String path = request.getUri().getRawPath();
        String query = request.getUri().getRawQuery();
        String page = "/" + AcceptedLanguage.chosenBy(request).code() + (path.equals("/") ? "" : path);
        return HttpResponse.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, query == null ? page : page + "?" + query)
                .header(HttpHeaders.VARY, AcceptedLanguage.VARY)
                .header(HttpHeaders.CACHE_CONTROL, MissingPage.ASK_ANEW);
    }

    private static FrontPage.Screen screen(String path) {
        return switch (path) {
            case "" -> FrontPage.Screen.HOME;
            case "/petitions" -> FrontPage.Screen.PETITIONS;
            default -> FrontPage.Screen.OTHER;
        };
    }
}
