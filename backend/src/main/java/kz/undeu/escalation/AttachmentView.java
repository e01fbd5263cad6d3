package kz.undeu.escalation;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A file of an answer.
 *
 * @param name as the agency named it
 * @param size in bytes
 * @param sha256 of what is downloaded, hex
 * @param href where it is; what stands there never changes
 */
@Serdeable
@Schema(example = """
        {"name": "Кешкі рейстердің кестесі – Расписание вечерних рейсов.pdf", "kind": "PDF", "size": 14719,
         "sha256": "22965bd33de02512b50208fde883a5ba75bee2658673833e791ef8ad6a74ac46",
         "href": "/api/v1/escalations/xy1cv4e8xb/attachments/22965bd33de02512b50208fde883a5ba75bee2658673833e791ef8ad6a74ac46"}""")
public record AttachmentView(String name, AttachmentKind kind, long size, String sha256, String href) {

    /** A file of an escalation. */
    public static AttachmentView of(
            EscalationId escalation, String name, AttachmentKind kind, long size, String sha256) {
        return new AttachmentView(
                name, kind, size, sha256, "/api/v1/escalations/" + escalation + "/attachments/" + sha256);
    }
}
