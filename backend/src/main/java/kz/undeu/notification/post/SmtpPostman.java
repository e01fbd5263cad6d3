package kz.undeu.notification.post;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Hands mails to a mail server by SMTP. A connection is kept for the next mail, and made anew after any trouble. */
@Singleton
@Requires(beans = MailConfiguration.class)
public class SmtpPostman implements Postman {

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final int PERMANENT = 500;
    /** RFC 3463: X.7.X says that a policy forbids it, whatever the address. */
    private static final String POLICY = "5.7.";

    private final MailConfiguration configuration;
    private final String name;
    private final Queue<Transport> idle = new ConcurrentLinkedQueue<>();

    SmtpPostman(
            MailConfiguration configuration,
            @Nullable @Property(name = "undeu.public-address") String publicAddress,
            @Property(name = "undeu.mail.name", defaultValue = "Undeu") String name) {
        if (publicAddress == null || publicAddress.isBlank()) {
            throw new IllegalStateException("undeu.mail needs undeu.public-address: links in mails begin with it");
        }
        if (configuration.security() == MailSecurity.NONE && !isThisMachine(configuration.host())) {
            throw new IllegalStateException("undeu.mail.security may be NONE only to a mail server on this machine");
        }
        if (configuration.from().indexOf('@') < 1) {
            throw new IllegalStateException("undeu.mail.from is not an e-mail address");
        }
        this.configuration = configuration;
        this.name = name;
    }

    @Override
    public int hands() {
        return configuration.connections();
    }

    @Override
    public String domain() {
        return configuration.from().substring(configuration.from().lastIndexOf('@') + 1);
    }

    @Override
    public void deliver(Letter letter) throws Undelivered {
        boolean utf8 = letter.to().needsUtf8();
        Transport transport = utf8 ? null : idle.poll();
        try {
            MimeMessage message = Letters.message(session(utf8), letter, configuration.from(), name);
            if (transport == null || !transport.isConnected()) {
                transport = connect(utf8);
            }
            transport.sendMessage(
                    message,
                    new InternetAddress[] {new InternetAddress(letter.to().value())});
        } catch (MessagingException e) {
            close(transport);
            throw undelivered(e);
        }
        if (utf8) {
            close(transport);
        } else {
            idle.add(transport);
        }
    }

    @Override
    @PreDestroy
    public void rest() {
        Transport transport = idle.poll();
        while (transport != null) {
            close(transport);
            transport = idle.poll();
        }
    }

    private Transport connect(boolean utf8) throws MessagingException {
        Transport transport =
                session(utf8).getTransport(configuration.security() == MailSecurity.TLS ? "smtps" : "smtp");
        transport.connect(
                configuration.host(), configuration.port(), configuration.username(), configuration.password());
        return transport;
    }

    private Session session(boolean utf8) {
        String protocol = configuration.security() == MailSecurity.TLS ? "mail.smtps." : "mail.smtp.";
        String timeout = Long.toString(configuration.timeout().toMillis());
        Properties properties = new Properties();
        properties.put(protocol + "connectiontimeout", Long.toString(CONNECTING.toMillis()));
        properties.put(protocol + "timeout", timeout);
        properties.put(protocol + "writetimeout", timeout);
        properties.put(protocol + "auth", Boolean.toString(configuration.username() != null));
        properties.put(protocol + "ssl.checkserveridentity", "true");
        properties.put(
                protocol + "starttls.enable", Boolean.toString(configuration.security() == MailSecurity.STARTTLS));
        properties.put(
                protocol + "starttls.required", Boolean.toString(configuration.security() == MailSecurity.STARTTLS));
        // Where failures go is the envelope's from; without a notice of success from anybody on the way.
        properties.put(protocol + "from", configuration.from());
        properties.put(protocol + "quitwait", "false");
        // Only where an address needs it: from a server on, not every one behind it takes more than ASCII.
        properties.put("mail.mime.allowutf8", Boolean.toString(utf8));
        return Session.getInstance(properties);
    }

    /** The library hides what the server said in a chain. */
    static Undelivered undelivered(MessagingException failure) {
        Exception each = failure;
        while (each != null) {
            if (each instanceof SMTPAddressFailedException refused) {
                return of(
                        refused.getReturnCode(),
                        String.valueOf(refused.getMessage()).contains(POLICY)
                                ? Undelivered.Why.MAIL
                                : Undelivered.Why.ADDRESS);
            }
            each = each instanceof MessagingException chained ? chained.getNextException() : null;
        }
        if (failure instanceof AuthenticationFailedException) {
            return new Undelivered(Undelivered.Why.SERVER, "the mail server does not know us");
        }
        if (failure instanceof SMTPSenderFailedException refused) {
            // It is our own address that is refused, so it is no fault of this mail.
            return new Undelivered(
                    Undelivered.Why.SERVER, "the mail server refuses our address: " + refused.getReturnCode());
        }
        if (failure instanceof SMTPSendFailedException refused) {
            return of(refused.getReturnCode(), Undelivered.Why.MAIL);
        }
        boolean away = failure.getNextException() instanceof java.net.ConnectException
                || failure.getNextException() instanceof UnknownHostException;
        return new Undelivered(
                away ? Undelivered.Why.SERVER : Undelivered.Why.LATER,
                failure.getClass().getSimpleName());
    }

    private static Undelivered of(int code, Undelivered.Why permanent) {
        return new Undelivered(code >= PERMANENT ? permanent : Undelivered.Why.LATER, "the mail server said " + code);
    }

    private static void close(@Nullable Transport transport) {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException alreadyGone) {
                // Nothing was to be done on it.
            }
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
