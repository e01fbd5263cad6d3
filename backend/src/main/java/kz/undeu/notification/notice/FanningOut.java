package kz.undeu.notification.notice;

import io.micronaut.context.annotation.Property;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import kz.undeu.notification.post.MailOffer;
import kz.undeu.notification.queue.MailQueue;
import kz.undeu.outbox.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a notice into a mail for each follower: a page of followers in a transaction, in the order of their ids, so that it
 * takes the same memory for ten and for a million, stops signing for no longer than a page takes, and goes on after a
 * crash where it stood.
 */
@Singleton
public class FanningOut {

    private static final Logger LOG = LoggerFactory.getLogger(FanningOut.class);

    private static final String LEASE = "fanning-out";
    private static final Duration LEASE_LENGTH = Duration.ofSeconds(30);

    private final Notices notices;
    private final MailQueue queue;
    private final MailOffer offer;
    private final Leases leases;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;
    private final int page;
    private final Duration pause;

    FanningOut(
            Notices notices,
            MailQueue queue,
            MailOffer offer,
            Leases leases,
            TransactionOperations<Connection> transactions,
            InstantSource clock,
            @Property(name = "undeu.notices.page", defaultValue = "500") int page,
            @Property(name = "undeu.notices.pause", defaultValue = "20ms") Duration pause) {
        this.notices = notices;
        this.queue = queue;
        this.offer = offer;
        this.leases = leases;
        this.transactions = transactions;
        this.clock = clock;
        this.page = page;
        this.pause = pause;
    }

    @Scheduled(fixedDelay = "${undeu.notices.delay:5s}", initialDelay = "${undeu.notices.delay:5s}")
    void fanOutDue() {
        fanOutDue(clock.instant());
    }

    /** Hands on every notice that waits, unless another replica is at it. */
    public synchronized void fanOutDue(Instant at) {
        while (leases.take(LEASE, LEASE_LENGTH)) {
            Optional<Notice> waiting = notices.findWaiting();
            if (waiting.isEmpty()) {
                leases.giveBack(LEASE);
                return;
            }
            long handed = 0;
            int some = 1;
            while (some > 0 && leases.take(LEASE, LEASE_LENGTH)) {
                some = fanOut(waiting.get().id(), at);
                handed += some;
                if (some > 0) {
                    rest();
                }
            }
            LOG.info("Notice {} went to {} followers", waiting.get().id(), handed);
        }
    }

    /** One page; returns how many followers it looked at. */
    private int fanOut(long id, Instant at) {
        return transactions.executeWrite(status -> {
            Optional<Notice> taken = notices.take(id);
            if (taken.isEmpty()) {
                return 0;
            }
            Notice notice = taken.get();
            MailQueue.Page handed = offer.isOffered()
                    ? queue.putNotice(
                            notice.id(),
                            notice.petition(),
                            notice.noticedAt(),
                            new MailQueue.Audience(
                                    notice.kind().isForOrganizerOnly(),
                                    notice.kind().isImportant()),
                            notice.fannedTo(),
                            page,
                            at)
                    : MailQueue.Page.NONE;
            if (handed.followers() == 0) {
                notices.handedToAll(id, at);
            } else {
                notices.handedTo(id, handed.last());
            }
            return handed.followers();
        });
    }

    /** People sign meanwhile, on the same disk. */
    private void rest() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
