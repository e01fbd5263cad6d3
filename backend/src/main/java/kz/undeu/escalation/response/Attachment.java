package kz.undeu.escalation.response;

import kz.undeu.escalation.AttachmentKind;

/**
 * A file that was checked.
 *
 * @param sha256 hex
 */
public record Attachment(String name, AttachmentKind kind, String sha256, byte[] bytes) {}
