package kz.undeu.escalation.response;

import kz.undeu.escalation.AttachmentKind;

/**
 * What is known of a file before it is sent to a reader.
 *
 * @param size bytes
 * @param isPublished whether a published version has it
 */
record StoredAttachment(String name, AttachmentKind kind, int size, boolean isPublished) {}
