package kz.undeu.notification.post;

/**
 * A file that goes with a mail.
 *
 * @param name in ASCII
 */
public record Attachment(String name, String type, byte[] content) {}
