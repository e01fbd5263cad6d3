package kz.undeu.catalog.embed;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.PetitionId;
import kz.undeu.web.EntityTag;

/** What other sites may put into a frame; nothing else of ours may be (see the filter of headers). Sets no cookie. */
@Controller("/embed")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Embedding")
class EmbedController {

    static final MediaType HTML = MediaType.of("text/html; charset=utf-8");
    /** The count on it goes on by itself; what else it says changes seldom. */
    private static final String FOR_A_MINUTE = "public, max-age=60";

    private final CardPages pages;

    EmbedController(CardPages pages) {
        this.pages = pages;
    }

    /**
     * A petition with its count, as a page for a frame on another site.
     *
     * @param language kk, ru or en
     * @param size small (title and count), medium, or large (with the summary)
     */
    @Get(uri = "/{id}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> card(
            String id,
            @QueryValue(defaultValue = "kk") String language,
            @QueryValue(defaultValue = "medium") String size,
            @Parameter(hidden = true) HttpRequest<?> request) {
        Language spoken = Language.of(language).orElseThrow(() -> unknown("language", "kk, ru or en"));
        CardSize wanted = CardSize.of(size).orElseThrow(() -> unknown("size", "small, medium or large"));
        byte[] page = pages.of(PetitionId.parse(id), spoken, wanted).getBytes(StandardCharsets.UTF_8);
        EntityTag tag = EntityTag.of(page);
        return (tag.isKnown(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))
                        ? HttpResponse.notModified()
                        : HttpResponse.ok(page).contentType(HTML))
                .header(HttpHeaders.ETAG, tag.value())
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE);
    }

    private static Refusal unknown(String field, String message) {
        return Refusal.of(CommonRefusal.INPUT_INVALID, List.of(new Violation(field, "UNKNOWN", message)));
    }
}
