package kz.undeu.catalog.front;

import io.micronaut.http.HttpHeaders;
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
import java.nio.charset.StandardCharsets;
import kz.undeu.web.SiteAddress;

/** What search engines ask first. */
@Controller
@Produces(MediaType.ALL)
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class SitemapController {

    private static final String XML = "application/xml; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    private final Sitemaps sitemaps;
    private final SiteAddress site;

    SitemapController(Sitemaps sitemaps, SiteAddress site) {
        this.sitemaps = sitemaps;
        this.site = site;
    }

    @Get("/robots.txt")
    HttpResponse<byte[]> robots(HttpRequest<?> request) {
        // Pages ask for what they show below /api/, and the pictures of petitions lie there: that may be fetched.
        return answer("User-agent: *\nDisallow: /oauth/\n\nSitemap: " + site.of(request) + "/sitemap.xml\n", TEXT);
    }

    @Get("/sitemap.xml")
    HttpResponse<byte[]> index(HttpRequest<?> request) {
        return answer(sitemaps.index(site.of(request)), XML);
    }

    @Get("/sitemaps/pages.xml")
    HttpResponse<byte[]> pages(HttpRequest<?> request) {
        return answer(sitemaps.pages(site.of(request)), XML);
    }

    @Get("/sitemaps/petitions-{part:[0-9a-z]}.xml")
    HttpResponse<byte[]> petitions(String part, HttpRequest<?> request) {
        return answer(sitemaps.petitions(site.of(request), part), XML);
    }

    private static HttpResponse<byte[]> answer(String text, String type) {
        return HttpResponse.ok(text.getBytes(StandardCharsets.UTF_8))
                .contentType(MediaType.of(type))
                .header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR);
    }
}
