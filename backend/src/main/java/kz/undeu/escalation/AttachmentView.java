package kz.undeu.escalation;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A file of an answer.
 *
 * @param name as the agency named it
 * @param size in bytes
 * @param sha256 of what is downloaded, hex
 * @param href where it is; what stands there never changes
 */
@Serdeable
public record AttachmentView(String name, AttachmentKind kind, long size, String sha256, String href) {

    /** A file of an escalation. */
    public static AttachmentView of(
            EscalationId escalation, String name, AttachmentKind kind, long size, String sha256) {
        return new AttachmentView(
                name, kind, size, sha256, "/api/v1/escalations/" + escalation + "/attachments/" + sha256);
    }
}
