package kz.undeu.escalation.dossier;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
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
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.identity.Officer;
import kz.undeu.identity.access.ForAgencies;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Controller("/api/v1/agency/escalations/{eid}")
@ForAgencies
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Agency")
class DossierController {

    private static final Logger LOG = LoggerFactory.getLogger(DossierController.class);

    private static final String ZIP = "application/zip";
    private static final String PDF = "application/pdf";

    /** Names an organizer; whoever has it may ask whether it is still the same. */
    private static final String OWN_AND_FRESH = "private, no-cache";

    private final Escalations escalations;
    private final Dossiers dossiers;
    private final OpenedDossiers opened;
    private final DossierRows rows;
    private final InstantSource clock;

    DossierController(
            Escalations escalations, Dossiers dossiers, OpenedDossiers opened, DossierRows rows, InstantSource clock) {
        this.escalations = escalations;
        this.dossiers = dossiers;
        this.opened = opened;
        this.rows = rows;
        this.clock = clock;
    }

    /** The dossier of a case of my agency: a signed ZIP. Its ETag is its SHA-256. Each download is recorded. */
    @Get("/dossier")
    @Produces(ZIP)
    HttpResponse<InputStream> dossier(
            String eid, Authentication authentication, @Parameter(hidden = true) HttpRequest<?> request) {
        Officer officer = Officer.of(authentication);
        Escalation escalation = escalations.get(EscalationId.parse(eid), officer.agency());
        DossierView dossier = made(escalation.id());
        String name = name(escalation) + ".zip";
        if (isKnown(request, dossier.sha256())) {
            return headers(HttpResponse.notModified(), dossier.sha256(), ZIP, name);
        }
        if (request.getMethod() == HttpMethod.HEAD) {
            MutableHttpResponse<InputStream> head = HttpResponse.ok();
            return headers(head.contentLength(dossier.bytes()), dossier.sha256(), ZIP, name);
        }
        byte[] file = opened.file(escalation.id(), dossier.sha256());
        record(escalation.id(), officer, DossierPart.ZIP, request);
        return headers(sent(file), dossier.sha256(), ZIP, name);
    }

    /**
     * The printed part of the dossier, PDF/A, as it is in the ZIP.
     *
     * @param language kk or ru
     */
    @Get("/dossier.pdf")
    @Produces(PDF)
    HttpResponse<InputStream> printed(
            String eid,
            @QueryValue(defaultValue = "kk") String language,
            Authentication authentication,
            @Parameter(hidden = true) HttpRequest<?> request) {
        Officer officer = Officer.of(authentication);
        Escalation escalation = escalations.get(EscalationId.parse(eid), officer.agency());
        Language spoken = Language.of(language)
                .filter(each -> each != Language.EN)
                .orElseThrow(() -> Refusal.of(
                        CommonRefusal.INPUT_INVALID, List.of(new Violation("language", "UNKNOWN", "kk or ru"))));
        DossierView dossier = made(escalation.id());
        byte[] printed = DossierFile.take(opened.file(escalation.id(), dossier.sha256()), DossierWriter.printed(spoken))
                .orElseThrow();
        String sha256 = Sha256.hex(printed);
        String name = name(escalation) + "-" + spoken.code() + ".pdf";
        if (isKnown(request, sha256)) {
            return headers(HttpResponse.notModified(), sha256, PDF, name);
        }
        record(escalation.id(), officer, DossierPart.PDF, request);
        return headers(sent(printed), sha256, PDF, name);
    }

    private DossierView made(EscalationId id) {
        DossierView dossier = dossiers.of(id);
        if (dossier == null) {
            throw Refusal.of(DossierRefusal.DOSSIER_NOT_READY);
        }
        if (dossier.isDestroyed()) {
            throw Refusal.of(DossierRefusal.DOSSIER_DESTROYED);
        }
        return dossier;
    }

    /** A piece at a time, as fast as whoever asked reads it: written whole, it would be copied for the network at once. */
    private static MutableHttpResponse<InputStream> sent(byte[] file) {
        return HttpResponse.<InputStream>ok(new ByteArrayInputStream(file)).contentLength(file.length);
    }

    /** Asking for the headers alone fetches nothing. */
    private void record(EscalationId id, Officer officer, DossierPart part, HttpRequest<?> request) {
        if (request.getMethod() == HttpMethod.HEAD) {
            return;
        }
        rows.record(id, officer, part, clock.instant());
        if (officer.client() != null) {
            LOG.info("Client {} of {} fetched the dossier of escalation {}", officer.client(), officer.agency(), id);
        }
    }

    private static boolean isKnown(HttpRequest<?> request, String sha256) {
        return Sha256.isKnown(sha256, request.getHeaders().get(HttpHeaders.IF_NONE_MATCH));
    }

    private static String name(Escalation escalation) {
        return "undeu-" + escalation.petition() + "-" + escalation.id();
    }

    private static HttpResponse<InputStream> headers(
            MutableHttpResponse<InputStream> answer, String sha256, String type, String name) {
        return answer.contentType(MediaType.of(type))
                .header(HttpHeaders.ETAG, '"' + sha256 + '"')
                .header(HttpHeaders.CACHE_CONTROL, OWN_AND_FRESH)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"');
    }
}
