package kz.undeu.notification;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import kz.undeu.notification.mail.Dispatching;
import kz.undeu.notification.notice.FanningOut;
import kz.undeu.notification.notice.Noticing;
import kz.undeu.testing.MailServer;
import kz.undeu.testing.PinnedClock;
import kz.undeu.testing.Product;
import kz.undeu.testing.Replica;
import kz.undeu.testing.Rows;

/** A replica that sends mail by SMTP, started once for all tests that need one. It sends when a test says so. */
public final class MailingReplica {

    private MailingReplica() {}

    public static MailServer server() {
        return Running.SERVER;
    }

    public static URI address() {
        return Running.REPLICA.address();
    }

    public static <T> T bean(Class<T> type) {
        return Running.REPLICA.bean(type);
    }

    /** From now on what happens is noticed, and nothing of before. */
    public static void forgetTheRest() {
        Rows.ofTheProduct().change("DELETE FROM mail");
        Rows.ofTheProduct().change("UPDATE notice SET fanned_at = noticed_at WHERE fanned_at IS NULL");
        Rows.ofTheProduct().change("DELETE FROM notice_watch");
        tell(Product.clock().instant());
    }

    /** Looks what happened, and puts it into mails. */
    public static void tell(Instant at) {
        Running.REPLICA.bean(PinnedClock.class).set(at);
        bean(Noticing.class).noticeDue(at);
        bean(FanningOut.class).fanOutDue(at);
    }

    public static void send(Instant at) {
        bean(Dispatching.class).dispatchDue(at);
    }

    /** Another replica that sends by the same server. */
    public static Replica another() {
        return start();
    }

    private static Replica start() {
        return Replica.with(Map.ofEntries(
                Map.entry("undeu.mail.host", "localhost"),
                Map.entry("undeu.mail.port", Running.SERVER.port()),
                Map.entry("undeu.mail.security", "NONE"),
                Map.entry("undeu.mail.from", "petitions@undeu.example"),
                Map.entry("undeu.mail.timeout", "1s"),
                Map.entry("undeu.mail.rate", "1000"),
                Map.entry("undeu.mail.delay", "1d"),
                Map.entry("undeu.invalidation.delay", "1d"),
                Map.entry("undeu.log.enabled", false),
                Map.entry("undeu.outbox.enabled", false),
                Map.entry("undeu.notices.delay", "1d"),
                Map.entry("undeu.notices.page", "2"),
                Map.entry("undeu.notices.pause", "0ms")));
    }

    private static final class Running {
        private static final MailServer SERVER = new MailServer();
        private static final Replica REPLICA = MailingReplica.start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                REPLICA.close();
                SERVER.close();
            }));
        }
    }
}
