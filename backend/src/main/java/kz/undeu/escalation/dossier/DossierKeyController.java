package kz.undeu.escalation.dossier;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.stream.Stream;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

/** The keys that show that a dossier is ours. Not part of the API description: officers fetch them by hand. */
@Controller
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class DossierKeyController {

    private static final MediaType PEM = MediaType.of("application/x-pem-file");
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    private final DossierKey key;
    private final DossierRows rows;

    DossierKeyController(DossierKey key, DossierRows rows) {
        this.key = key;
        this.rows = rows;
    }

    /** The key that signs now. */
    @Get("/dossier-key.pem")
    HttpResponse<String> current() {
        return answer(key.publicKey());
    }

    /** A key that signs or has signed, for as long as anything it signed may be about. */
    @Get("/dossier-keys/{id}.pem")
    HttpResponse<String> one(String id) {
        return Stream.concat(Stream.of(key.publicKey()), rows.keys().stream())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(DossierKeyController::answer)
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }

    private static HttpResponse<String> answer(DossierPublicKey key) {
        return HttpResponse.ok(key.pem()).contentType(PEM).header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR);
    }
}
