package kz.undeu.catalog.embed;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.PetitionId;
import kz.undeu.web.FrontPage;
import kz.undeu.web.SiteAddress;

/** Tells sites to which the address of a petition is given what to show of it (oEmbed 1.0, oembed.com). */
@Controller("/oembed")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Embedding")
class OembedController {

    private static final Pattern PETITION = Pattern.compile("/(?:(kk|ru|en)/)?petitions/([0-9a-z]+)/?");
    private static final Duration KEPT = Duration.ofHours(1);

    private final Cards cards;
    private final SiteAddress site;

    OembedController(Cards cards, SiteAddress site) {
        this.cards = cards;
        this.site = site;
    }

    /**
     * What to show for the address of a petition's page.
     *
     * @param url of the page, in any of the languages
     * @param format json; xml is not offered (501)
     * @param maxwidth the frame may have, in pixels
     * @param maxheight likewise
     */
    @Get
    HttpResponse<OembedView> show(
            @QueryValue String url,
            @QueryValue(defaultValue = "json") String format,
            @Nullable @QueryValue Integer maxwidth,
            @Nullable @QueryValue Integer maxheight,
            @Parameter(hidden = true) HttpRequest<?> request) {
        if (!format.equals("json")) {
            throw Refusal.of(EmbedRefusal.FORMAT_NOT_OFFERED);
        }
        int widest = most("maxwidth", maxwidth);
        int highest = most("maxheight", maxheight);
        String origin = site.of(request);
        Matcher page = PETITION.matcher(pathOnThisSite(url, URI.create(origin)));
        if (!page.matches()) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        Language language =
                page.group(1) == null ? Language.KK : Language.of(page.group(1)).orElseThrow();
        Card card = cards.of(PetitionId.parse(page.group(2)), language);
        CardSize size = CardSize.fitting(widest, highest);
        int width = Math.min(size.width(), widest);
        int height = Math.min(size.height(), highest);
        OembedView view = new OembedView(
                "rich",
                "1.0",
                card.title(),
                FrontPage.siteName(language),
                origin,
                frame(origin, card, size, width, height),
                width,
                height,
                KEPT.toSeconds());
        return HttpResponse.ok(view).header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + KEPT.toSeconds());
    }

    private static int most(String field, @Nullable Integer pixels) {
        if (pixels == null) {
            return Integer.MAX_VALUE;
        }
        if (pixels < 1) {
            throw Refusal.of(
                    CommonRefusal.INPUT_INVALID, List.of(new Violation(field, "TOO_SMALL", "at least one pixel")));
        }
        return pixels;
    }

    /** Nothing of another site is ours to show; by http or https makes no difference. */
    private static String pathOnThisSite(String url, URI origin) {
        try {
            URI address = URI.create(url.strip());
            boolean isHere = ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && origin.getAuthority().equalsIgnoreCase(address.getAuthority());
            return isHere && address.getPath() != null ? address.getPath() : "";
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }

    private static String frame(String origin, Card card, CardSize size, int width, int height) {
        return "<iframe src=\"" + origin + "/embed/" + card.id() + "?language="
                + card.language().code() + "&amp;size=" + size.code() + "\" title=\"" + escaped(card.title())
                + "\" width=\"" + width + "\" height=\"" + height
                + "\" style=\"border:0;max-width:100%\" loading=\"lazy\"></iframe>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
