package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import kz.undeu.escalation.AttachmentView;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.dossier.Sha256;
import kz.undeu.identity.AssuranceConfiguration;
import kz.undeu.identity.Officer;
import kz.undeu.identity.access.ForAgencies;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Controller("/api/v1/agency/escalations/{eid}/draft/attachments")
@ForAgencies
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Agency")
class AttachmentController {

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentController.class);

    /** Characters. */
    static final int LONGEST_NAME = 120;

    private final Attaching attaching;
    private final AttachmentReading reading;
    private final AttachmentConfiguration configuration;
    private final AssuranceConfiguration assurance;
    private final InstantSource clock;

    AttachmentController(
            Attaching attaching,
            AttachmentReading reading,
            AttachmentConfiguration configuration,
            AssuranceConfiguration assurance,
            InstantSource clock) {
        this.attaching = attaching;
        this.reading = reading;
        this.configuration = configuration;
        this.assurance = assurance;
        this.clock = clock;
    }

    /**
     * Adds a file to the answer that is being drafted: the bytes of a PDF, PNG or JPEG of at most 7 MB. What it is, its bytes
     * tell. A PDF that runs or sends something or has files inside is refused, and so is one with a password. Public once the
     * answer is. The revision of a draft that is there rises by one.
     *
     * @param name of the file, for readers; at most 120 characters
     */
    @Post
    @Consumes({MediaType.APPLICATION_PDF, MediaType.IMAGE_PNG, MediaType.IMAGE_JPEG, MediaType.APPLICATION_OCTET_STREAM
    })
    @ApiResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AttachmentView.class)))
    HttpResponse<AttachmentView> attach(
            String eid,
            @Nullable @QueryValue String name,
            @Body InputStream body,
            Authentication authentication,
            @Parameter(hidden = true) HttpRequest<?> request) {
        Officer officer = Officer.acting(authentication, assurance.agencyLevel());
        EscalationId id = EscalationId.parse(eid);
        attaching.mustBeOpen(id, officer);
        String called = checked(name);
        byte[] file = read(body, request.getContentLength());
        // Outside of the transaction: reading takes a moment, and the scanner is somewhere else.
        Attachment attachment = new Attachment(called, reading.read(file), Sha256.hex(file), file);
        AttachmentView attached = attaching.attach(id, officer, attachment, clock.instant());
        if (officer.client() != null) {
            LOG.info("Client {} of {} attached a file to escalation {}", officer.client(), officer.agency(), id);
        }
        return HttpResponse.created(attached);
    }

    /**
     * Takes a file away from the answer that is being drafted; published versions keep theirs. The revision of a draft that is there
     * rises by one.
     */
    @Delete("/{sha256}")
    @ApiResponse(responseCode = "204", description = "Taken away")
    HttpResponse<Void> detach(String eid, String sha256, Authentication authentication) {
        Officer officer = Officer.acting(authentication, assurance.agencyLevel());
        attaching.detach(EscalationId.parse(eid), officer, sha256, clock.instant());
        return HttpResponse.noContent();
    }

    /**
     * Of a stream that grows beyond what the server takes the end would never come, so its length must be told. What is a little
     * too large is read all the same: many clients hear of a refusal only once they have sent all.
     */
    private byte[] read(InputStream body, long length) {
        if (length < 0) {
            throw Refusal.of(
                    CommonRefusal.INPUT_INVALID,
                    List.of(new Violation("Content-Length", "REQUIRED", "the number of bytes of the file")));
        }
        try (body) {
            if (length > configuration.largest()) {
                body.transferTo(OutputStream.nullOutputStream());
                throw Refusal.of(ResponseRefusal.ATTACHMENT_TOO_LARGE);
            }
            return body.readAllBytes();
        } catch (IOException e) {
            throw Refusal.of(
                    length > configuration.largest() ? ResponseRefusal.ATTACHMENT_TOO_LARGE : CommonRefusal.MALFORMED);
        }
    }

    private static String checked(@Nullable String name) {
        String code = null;
        String called = name == null ? "" : name.strip();
        if (LocalizedText.isBlank(called)) {
            code = "REQUIRED";
        } else if (called.codePointCount(0, called.length()) > LONGEST_NAME) {
            code = "TOO_LONG";
        } else if (LocalizedText.isUnprintable(called) || called.matches(".*[/\\\\\\n\\t].*")) {
            code = "UNPRINTABLE";
        }
        if (code != null) {
            throw Refusal.of(
                    CommonRefusal.INPUT_INVALID,
                    List.of(new Violation("name", code, "a name of at most " + LONGEST_NAME + " characters")));
        }
        return called;
    }
}
