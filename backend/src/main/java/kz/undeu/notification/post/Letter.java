package kz.undeu.notification.post;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.undeu.notification.follow.EmailAddress;

/**
 * A mail as it leaves.
 *
 * @param messageId the same whenever this mail is sent again; with its angle brackets
 * @param language what Content-Language says
 * @param headers further ones, in ASCII
 */
public record Letter(
        EmailAddress to,
        String subject,
        String text,
        String html,
        String language,
        String messageId,
        Instant date,
        Map<String, String> headers,
        List<Attachment> attachments) {

    public Letter {
        headers = Map.copyOf(headers);
        attachments = List.copyOf(attachments);
    }
}
