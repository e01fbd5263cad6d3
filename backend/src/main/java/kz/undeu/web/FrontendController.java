package kz.undeu.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import kz.undeu.kernel.Language;

/** Every address of the application is answered with its one page, so that deep links work. */
@Controller
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
class FrontendController {

    private final FrontPage front;

    FrontendController(FrontPage front) {
        this.front = front;
    }

    @Get(
            uris = {
                "/",
                "/{language:kk|ru|en}",
                "/{language:kk|ru|en}/{+rest}",
                "/{screen:petitions|accessibility|accountability|agencies|decisions|help|privacy|start|me|moderation|agency|sign-in|statistics|api-docs}",
                "/{screen:petitions|accessibility|accountability|agencies|decisions|help|privacy|start|me|moderation|agency|sign-in|statistics|api-docs}/{+rest}"
            })
    HttpResponse<byte[]> page(@Nullable String language, @Nullable String screen, @Nullable String rest) {
        byte[] page = front.in(
                        language == null ? Language.KK : Language.of(language).orElse(Language.KK),
                        screen(screen, rest))
                .getBytes(StandardCharsets.UTF_8);
        return HttpResponse.ok(page)
                .contentType(MediaType.of("text/html; charset=utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private static FrontPage.Screen screen(@Nullable String screen, @Nullable String rest) {
        if (screen == null && rest == null) {
            return FrontPage.Screen.HOME;
        }
        String path = screen == null ? rest : rest == null ? screen : screen + "/" + rest;
        return "petitions".equals(path) ? FrontPage.Screen.PETITIONS : FrontPage.Screen.OTHER;
    }
}
