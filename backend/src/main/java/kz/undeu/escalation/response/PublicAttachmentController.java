package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.dossier.Sha256;
import kz.undeu.identity.Officer;
import kz.undeu.identity.Role;
import kz.undeu.identity.access.MoreWhenSignedIn;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

@Controller("/api/v1/escalations/{eid}/attachments")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Petitions")
class PublicAttachmentController {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    /** Should a browser show it all the same, then as a stranger to our site, without scripts or forms. */
    private static final String SANDBOX = "sandbox; default-src 'none'";

    private final Escalations escalations;
    private final AttachmentRows rows;
    private final OutgoingFiles outgoing;

    PublicAttachmentController(Escalations escalations, AttachmentRows rows, OutgoingFiles outgoing) {
        this.escalations = escalations;
        this.rows = rows;
        this.outgoing = outgoing;
    }

    /** A file of an answer, to be saved; what an address has never changes. Before publication only for the agency. */
    @Get("/{sha256}")
    @MoreWhenSignedIn
    @Produces(MediaType.ALL)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.ALL, schema = @Schema(type = "string", format = "binary")))
    HttpResponse<InputStream> download(
            String eid,
            String sha256,
            @Nullable Authentication authentication,
            @Parameter(hidden = true) HttpRequest<?> request) {
        EscalationId id = EscalationId.parse(eid);
        StoredAttachment stored = rows.stored(id, Attaching.hash(sha256))
                .filter(found -> found.isPublished() || isOurs(id, authentication))
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        return answer(id, sha256, stored, request)
                .contentType(MediaType.of(stored.kind().mediaType()))
                .header(HttpHeaders.ETAG, '"' + sha256 + '"')
                .header(HttpHeaders.CACHE_CONTROL, stored.isPublished() ? FOR_EVER : "no-store")
                .header("Content-Security-Policy", SANDBOX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(stored, sha256));
    }

    /** A piece at a time, as fast as whoever asked reads it: written whole, it would be copied for the network at once. */
    private MutableHttpResponse<InputStream> answer(
            EscalationId id, String sha256, StoredAttachment stored, HttpRequest<?> request) {
        if (Sha256.isKnown(sha256, request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))) {
            return HttpResponse.notModified();
        }
        if (request.getMethod() == HttpMethod.HEAD) {
            MutableHttpResponse<InputStream> head = HttpResponse.ok();
            return head.contentLength(stored.size());
        }
        InputStream file = outgoing.open(
                sha256,
                stored.size(),
                () -> rows.bytes(id, Attaching.hash(sha256)).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND)));
        return HttpResponse.<InputStream>ok(file).contentLength(stored.size());
    }

    private boolean isOurs(EscalationId id, @Nullable Authentication authentication) {
        return authentication != null
                && authentication.getRoles().contains(Role.AGENCY_ROLE)
                && escalations
                        .findById(id)
                        .filter(escalation -> escalation
                                .agency()
                                .equals(Officer.of(authentication).agency()))
                        .isPresent();
    }

    /** With a plain name for those who do not know the other one (RFC 6266). */
    private static String disposition(StoredAttachment stored, String sha256) {
        String name = stored.kind().named(stored.name());
        return "attachment; filename=\"" + stored.kind().named(sha256.substring(0, 12)) + "\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
    }
}
