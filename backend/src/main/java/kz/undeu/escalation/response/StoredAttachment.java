package kz.undeu.escalation.response;

import kz.undeu.escalation.AttachmentKind;

/**
 * A file as it is sent to a reader.
 *
 * @param isPublished whether a published version has it
 */
record StoredAttachment(String name, AttachmentKind kind, byte[] bytes, boolean isPublished) {}
