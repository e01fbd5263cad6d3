package kz.undeu.catalog.poster;

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
import java.util.List;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.Petitions;
import kz.undeu.print.QrCode;
import kz.undeu.web.EntityTag;
import kz.undeu.web.SiteAddress;

/** The code by which readers pass a petition on from screen to screen, and by which a printed page leads back. */
@Controller("/api/v1/petitions/{id}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Petitions")
class PublicCodeController {

    private static final String SVG = "image/svg+xml";
    /** An address does not change. */
    private static final String FOR_A_DAY = "public, max-age=86400";

    private final Petitions petitions;
    private final SiteAddress site;

    PublicCodeController(Petitions petitions, SiteAddress site) {
        this.petitions = petitions;
        this.site = site;
    }

    /**
     * The QR code of a published petition's address; nobody who follows it is counted.
     *
     * @param language of the page it leads to: kk, ru or en
     */
    @Get(uri = "/qr.svg", produces = SVG)
    HttpResponse<?> qr(
            String id,
            @QueryValue(defaultValue = "kk") String language,
            @Parameter(hidden = true) HttpRequest<?> request) {
        Language spoken = Language.of(language)
                .orElseThrow(() -> Refusal.of(
                        CommonRefusal.INPUT_INVALID, List.of(new Violation("language", "UNKNOWN", "kk, ru or en"))));
        Petition petition = petitions
                .findById(PetitionId.parse(id))
                .filter(Petition::isPublished)
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        byte[] code = QrCode.of(PosterLink.of(site.of(request), spoken, petition.id(), null))
                .svg();
        EntityTag tag = EntityTag.of(code);
        return (tag.isKnown(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))
                        ? HttpResponse.notModified()
                        : HttpResponse.ok(code).contentType(MediaType.of(SVG)))
                .header(HttpHeaders.ETAG, tag.value())
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_DAY);
    }
}
