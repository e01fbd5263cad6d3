package kz.undeu.escalation.dossier;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.stream.Stream;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

/** The keys that show that a dossier is ours. */
@Controller
@Produces(MediaType.ALL)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Agency")
class DossierKeyController {

    private static final String PEM = "application/x-pem-file";
    private static final String EXAMPLE = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAaSSiDi0vgHecV2XVJY6YFdKAZelPEoYuTbIqQHRWaSg=
            -----END PUBLIC KEY-----
            """;
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    private final DossierKey key;
    private final DossierRows rows;

    DossierKeyController(DossierKey key, DossierRows rows) {
        this.key = key;
        this.rows = rows;
    }

    /** The key that signs dossiers now. May be kept for an hour. */
    @Get("/dossier-key.pem")
    @ApiResponse(
            responseCode = "200",
            description = "An Ed25519 public key",
            content = @Content(mediaType = PEM, schema = @Schema(type = "string", example = EXAMPLE)))
    HttpResponse<String> current() {
        return answer(key.publicKey());
    }

    /**
     * A key that signs dossiers or has signed one, for as long as anything it signed may be about.
     *
     * @param id as the manifest of a dossier names it
     */
    @Get("/dossier-keys/{id}.pem")
    @ApiResponse(
            responseCode = "200",
            description = "An Ed25519 public key",
            content = @Content(mediaType = PEM, schema = @Schema(type = "string", example = EXAMPLE)))
    HttpResponse<String> one(String id) {
        return Stream.concat(Stream.of(key.publicKey()), rows.keys().stream())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(DossierKeyController::answer)
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }

    private static HttpResponse<String> answer(DossierPublicKey key) {
        return HttpResponse.ok(key.pem()).contentType(MediaType.of(PEM)).header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR);
    }
}
