package kz.undeu.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.undeu.kernel.Language;

/** Every address of the application is answered with its one page, so that deep links work; some have more to say at once. */
@Controller
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
class FrontendController {

    /** The first part of every address of the front end; {@code /data} without a language is the open data's. */
    static final String SCREENS =
            "accessibility|accountability|admin|agencies|agency|api-docs|decisions|following|help|"
                    + "invitation|me|moderation|pauses|petitions|privacy|sign-in|start|statistics|verify|working-days";

    static final Set<String> KNOWN =
            Stream.concat(Stream.of("data"), Stream.of(SCREENS.split("\\|"))).collect(Collectors.toUnmodifiableSet());

    private final FrontPage front;
    private final SiteAddress site;

    FrontendController(FrontPage front, SiteAddress site) {
        this.front = front;
        this.site = site;
    }

    @Get(uris = {"/", "/{language:kk|ru|en}/{+rest}", "/{screen:" + SCREENS + "}", "/{screen:" + SCREENS + "}/{+rest}"})
    HttpResponse<byte[]> page(
            @Nullable String language, @Nullable String screen, @Nullable String rest, HttpRequest<?> request) {
        String path = Stream.of(screen, rest)
                .filter(part -> part != null && !part.isEmpty())
                .map(part -> "/" + part)
                .collect(Collectors.joining());
        byte[] page = front.in(
                        language == null ? Language.KK : Language.of(language).orElse(Language.KK),
                        screen(path),
                        path,
                        site.of(request))
                .getBytes(StandardCharsets.UTF_8);
        return HttpResponse.<byte[]>status(isKnown(path) ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .body(page)
                .contentType(MediaType.of("text/html; charset=utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private static FrontPage.Screen screen(String path) {
        return switch (path) {
            case "" -> FrontPage.Screen.HOME;
            case "/petitions" -> FrontPage.Screen.PETITIONS;
            default -> FrontPage.Screen.OTHER;
        };
    }

    /** The scripts say the same of what is not. */
    private static boolean isKnown(String path) {
        return path.isEmpty() || KNOWN.contains(path.split("/", 3)[1]);
    }
}
