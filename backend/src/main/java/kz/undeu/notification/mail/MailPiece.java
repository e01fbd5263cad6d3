package kz.undeu.notification.mail;

import io.micronaut.core.annotation.Nullable;
import java.util.List;

/**
 * One thing a mail tells, before it is text or HTML.
 *
 * @param about the title of the petition, or null
 * @param paragraphs what happened
 * @param link words of the button and its address
 */
record MailPiece(@Nullable String about, String heading, List<String> paragraphs, Link link) {

    MailPiece {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Words and where they lead. */
    record Link(String words, String address) {}
}
