package kz.undeu.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.io.ResourceLoader;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Every address of the application is answered with its one page, so that deep links work. */
@Controller
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
class FrontendController {

    private static final String ROOT = "<html ";

    private final byte[] page;

    FrontendController(
            ResourceLoader resources, @Property(name = "undeu.demo.enabled", defaultValue = "false") boolean demo) {
        try (InputStream stream = resources
                .getResourceAsStream("classpath:public/index.html")
                .orElseThrow(() -> new IllegalStateException("the front end is not on the classpath"))) {
            page = demo ? marked(stream.readAllBytes()) : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Marks a demonstration in the page itself, so that it is told even when nothing else arrives. */
    private static byte[] marked(byte[] page) {
        String html = new String(page, StandardCharsets.UTF_8);
        if (!html.contains(ROOT)) {
            throw new IllegalStateException("the front end's page has no " + ROOT);
        }
        return html.replaceFirst(ROOT, ROOT + "data-demo ").getBytes(StandardCharsets.UTF_8);
    }

    @Get(
            uris = {
                "/",
                "/{language:kk|ru|en}",
                "/{language:kk|ru|en}/{+rest}",
                "/{screen:petitions|decisions|privacy|start|me|moderation|agency|sign-in}",
                "/{screen:petitions|decisions|privacy|start|me|moderation|agency|sign-in}/{+rest}"
            })
    HttpResponse<byte[]> page(@Nullable String language, @Nullable String screen, @Nullable String rest) {
        return HttpResponse.ok(page)
                .contentType(MediaType.of("text/html; charset=utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
