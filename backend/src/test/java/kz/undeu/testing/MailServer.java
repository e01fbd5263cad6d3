package kz.undeu.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server that takes what it is sent, and misbehaves when told to. */
public final class MailServer implements AutoCloseable {

    private final List<Mail> taken = new CopyOnWriteArrayList<>();
    private final Queue<Mood> moods = new ConcurrentLinkedQueue<>();
    private final SMTPServer server;

    public MailServer() {
        server = SMTPServer.port(0)
                .hostName("localhost")
                .messageHandlerFactory(Handler::new)
                .build();
        server.start();
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** How it behaves towards the next mails, one after another; then it takes all of them. */
    public void behave(Mood... next) {
        moods.addAll(List.of(next));
    }

    /** What it took for an address, in order. */
    public List<Mail> to(String address) {
        return taken.stream().filter(mail -> mail.to().equals(address)).toList();
    }

    public List<Mail> all() {
        return List.copyOf(taken);
    }

    @Override
    public void close() {
        server.stop();
    }

    /** How it behaves. */
    public enum Mood {
        /** Takes it. */
        WELL,
        /** Says 4xx to the address, as greylisting does. */
        LATER,
        /** Says 5xx to the address. */
        NO_SUCH_ADDRESS,
        /** Says 5xx to the mail. */
        NOT_THIS_MAIL,
        /** Takes the mail, and breaks the connection instead of saying so. */
        DROPS_AFTER_DATA,
        /** Takes the mail, and says nothing for longer than anybody waits. */
        HANGS
    }

    /** A mail that was taken. */
    public record Mail(String to, MimeMessage message) {

        private static final Pattern LINK = Pattern.compile("https?://\\S+");

        public String header(String name) {
            try {
                return message.getHeader(name, null);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        public String subject() {
            try {
                return message.getSubject();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        public String text() {
            return part(0);
        }

        public String html() {
            return part(1);
        }

        /** The first link in the text that has this in its path. */
        public String link(String path) {
            Matcher links = LINK.matcher(text());
            while (links.find()) {
                if (links.group().contains(path)) {
                    return links.group();
                }
            }
            throw new AssertionError("no link to " + path + " in\n" + text());
        }

        private String part(int index) {
            try {
                return (String)
                        ((Multipart) message.getContent()).getBodyPart(index).getContent();
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final class Handler implements MessageHandler {
        private final MessageContext context;
        private String to;
        private Mood mood = Mood.WELL;

        private Handler(MessageContext context) {
            this.context = context;
        }

        @Override
        public void from(String from) {
            Mood next = moods.poll();
            mood = next == null ? Mood.WELL : next;
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            to = recipient;
            if (mood == Mood.LATER) {
                throw new RejectException(451, "4.7.1 Greylisted");
            }
            if (mood == Mood.NO_SUCH_ADDRESS) {
                throw new RejectException(550, "5.1.1 No such user");
            }
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            byte[] content = data.readAllBytes();
            if (mood == Mood.NOT_THIS_MAIL) {
                throw new RejectException(554, "5.6.0 We do not like it");
            }
            taken.add(new Mail(to, parsed(content)));
            if (mood == Mood.DROPS_AFTER_DATA) {
                ((org.subethamail.smtp.server.Session) context).closeSocket();
            }
            if (mood == Mood.HANGS) {
                sleep();
            }
            return null;
        }

        @Override
        public void done() {
            // The next mail of this connection has a handler of its own.
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static MimeMessage parsed(byte[] content) {
        try (InputStream stream = new ByteArrayInputStream(content)) {
            return new MimeMessage(Session.getInstance(new Properties()), stream);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
