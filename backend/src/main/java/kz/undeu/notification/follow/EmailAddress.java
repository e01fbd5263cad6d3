package kz.undeu.notification.follow;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address somebody typed, in a form that may go into the envelope and the head of a mail: one mailbox, no name,
 * no comment, no quotes, no control characters. The domain is in ASCII (IDNA), as servers look it up; what stands before
 * the @ may hold letters of any language (RFC 6531).
 */
public record EmailAddress(String local, String domain) {

    /** RFC 5321, 4.5.3.1: octets. */
    private static final int LONGEST_LOCAL = 64;

    private static final int LONGEST = 254;
    private static final Pattern LOCAL =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    /** Reads an address; empty when it is none that mail could be sent to. */
    public static Optional<EmailAddress> parse(String typed) {
        // First, as bringing a long row of marks into their order takes the square of its length.
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST) {
            return Optional.empty();
        }
        String local = text.substring(0, at);
        String domain;
        try {
            domain = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (!LOCAL.matcher(local).matches()
                || octets(local) > LONGEST_LOCAL
                || !DOMAIN.matcher(domain).matches()
                || octets(local) + 1 + domain.length() > LONGEST) {
            return Optional.empty();
        }
        EmailAddress address = new EmailAddress(local, domain);
        return address.isReadByTheMailLibrary() ? Optional.of(address) : Optional.empty();
    }

    /** An address that was checked when it was stored. */
    public static EmailAddress ofStored(String value) {
        int at = value.lastIndexOf('@');
        return new EmailAddress(value.substring(0, at), value.substring(at + 1));
    }

    public String value() {
        return local + "@" + domain;
    }

    /** Whether it needs a server that takes more than ASCII (SMTPUTF8). */
    public boolean needsUtf8() {
        return !StandardCharsets.US_ASCII.newEncoder().canEncode(local);
    }

    /** Two that differ in case only are one mailbox, wherever mail is read today. */
    byte[] sameness() {
        return value().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }

    /** For who knows it already to recognize it, and for nobody to read it: {@code а…@mail.kz}. */
    public String masked() {
        return local.substring(0, local.offsetByCodePoints(0, 1)) + "…@" + IDN.toUnicode(domain);
    }

    private boolean isReadByTheMailLibrary() {
        try {
            new InternetAddress(value(), true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** It is somebody's; it does not go into logs by accident. */
    @Override
    public String toString() {
        return "e-mail address";
    }
}
