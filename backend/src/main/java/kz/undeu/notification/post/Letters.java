package kz.undeu.notification.post;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Puts a mail into the form it travels in: text and HTML side by side (RFC 2046). */
public final class Letters {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private Letters() {}

    /**
     * Makes the message.
     *
     * @param from the address it comes from, and the name shown with it
     */
    public static MimeMessage message(Session session, Letter letter, String from, String name)
            throws MessagingException {
        MimeMessage message = new WithOwnId(session, letter.messageId());
        message.setFrom(address(from, name));
        message.setRecipient(
                MimeMessage.RecipientType.TO, new InternetAddress(letter.to().value()));
        // What people write stands in the subject: without line breaks, or it could go on as a header.
        message.setSubject(oneLine(letter.subject()), UTF_8);
        message.setSentDate(Date.from(letter.date()));
        for (Map.Entry<String, String> header : letter.headers().entrySet()) {
            message.setHeader(header.getKey(), oneLine(header.getValue()));
        }
        message.setContentLanguage(new String[] {letter.language()});
        MimeMultipart words = new MimeMultipart("alternative");
        // The last part is the one preferred.
        words.addBodyPart(part(letter.text(), "plain"));
        words.addBodyPart(part(letter.html(), "html"));
        message.setContent(letter.attachments().isEmpty() ? words : with(words, letter.attachments()));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart with(MimeMultipart words, List<Attachment> attachments) throws MessagingException {
        MimeMultipart parts = new MimeMultipart("mixed");
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(words);
        parts.addBodyPart(first);
        for (Attachment attachment : attachments) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.type())));
            part.setFileName(attachment.name());
            part.setDisposition(Part.ATTACHMENT);
            part.setHeader("Content-Transfer-Encoding", "base64");
            parts.addBodyPart(part);
        }
        return parts;
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        // Lines of people may be longer than mail allows, and 8 bits do not pass everywhere.
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setDisposition(Part.INLINE);
        return part;
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(address, name, UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8 is missing", e);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    }

    /** The library would make a new id each time. */
    private static final class WithOwnId extends MimeMessage {
        private final String id;

        private WithOwnId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
