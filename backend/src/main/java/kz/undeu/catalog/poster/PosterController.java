package kz.undeu.catalog.poster;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import kz.undeu.campaign.OwnPetitions;
import kz.undeu.campaign.TagName;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForCitizens;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.print.QrCode;
import kz.undeu.web.EntityTag;
import kz.undeu.web.SiteAddress;

/** For the organizer alone; to everybody else the petition of this section does not exist. */
@Controller("/api/v1/me/petitions/{id}")
@ForCitizens
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Campaign")
class PosterController {

    private static final String PDF = "application/pdf";
    private static final String SVG = "image/svg+xml";
    /** Dots for one module: some 700 along a side, sharp in print as wide as a hand. */
    private static final int DOTS = 16;
    /** In the browser of the organizer only, and asked for again: a threshold may have been reached. */
    private static final String OWN_AND_FRESH = "private, no-cache";

    private final OwnPetitions own;
    private final Posters posters;
    private final SiteAddress site;

    PosterController(OwnPetitions own, Posters posters, SiteAddress site) {
        this.own = own;
        this.posters = posters;
        this.site = site;
    }

    /**
     * A poster to print, A4, as PDF.
     *
     * @param language kk or ru
     */
    @Get("/poster")
    @Produces(PDF)
    HttpResponse<byte[]> poster(
            String id,
            @QueryValue(defaultValue = "kk") String language,
            Authentication authentication,
            @Parameter(hidden = true) HttpRequest<?> request) {
        Petition petition = own.collecting(PetitionId.parse(id), Person.of(authentication));
        Language spoken = Language.of(language)
                .filter(each -> each != Language.EN)
                .orElseThrow(() -> invalid("language", "UNKNOWN", "kk or ru"));
        return answer(
                request,
                posters.of(petition, spoken, site.of(request)),
                PDF,
                "undeu-" + petition.id() + "-" + spoken.code() + ".pdf");
    }

    /**
     * The QR code of a link to a petition.
     *
     * @param format png or svg
     * @param language of the page it leads to: kk, ru or en
     * @param from the tag its followers are counted under
     */
    @Get("/qr")
    @Produces({MediaType.IMAGE_PNG, SVG})
    HttpResponse<byte[]> qr(
            String id,
            @QueryValue(defaultValue = "png") String format,
            @QueryValue(defaultValue = "kk") String language,
            @Nullable @QueryValue String from,
            Authentication authentication,
            @Parameter(hidden = true) HttpRequest<?> request) {
        Petition petition = own.collecting(PetitionId.parse(id), Person.of(authentication));
        Language spoken = Language.of(language).orElseThrow(() -> invalid("language", "UNKNOWN", "kk, ru or en"));
        TagName tag = from == null ? null : TagName.parse(from);
        String origin = site.of(request);
        QrCode code = QrCode.of(PosterLink.of(origin, spoken, petition.id(), tag));
        String name = "undeu-" + petition.id() + (tag == null ? "" : "-" + tag.value());
        return switch (format) {
            case "png" -> answer(request, code.png(DOTS), MediaType.IMAGE_PNG, name + ".png");
            case "svg" -> answer(request, code.svg(), SVG, name + ".svg");
            default -> throw invalid("format", "UNKNOWN", "png or svg");
        };
    }

    private static HttpResponse<byte[]> answer(HttpRequest<?> request, byte[] file, String type, String name) {
        EntityTag tag = EntityTag.of(file);
        MutableHttpResponse<byte[]> answer = tag.isKnown(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))
                ? HttpResponse.notModified()
                : HttpResponse.ok(file)
                        .contentType(MediaType.of(type))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"');
        return answer.header(HttpHeaders.ETAG, tag.value()).header(HttpHeaders.CACHE_CONTROL, OWN_AND_FRESH);
    }

    private static Refusal invalid(String field, String code, String message) {
        return Refusal.of(CommonRefusal.INPUT_INVALID, List.of(new Violation(field, code, message)));
    }
}
