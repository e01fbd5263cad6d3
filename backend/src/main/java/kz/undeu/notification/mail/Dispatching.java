package kz.undeu.notification.mail;

import io.github.bucket4j.Bucket;
import io.github.resilience4j.core.IntervalFunction;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.undeu.notification.follow.Subscribers;
import kz.undeu.notification.post.Letter;
import kz.undeu.notification.post.Postman;
import kz.undeu.notification.post.Undelivered;
import kz.undeu.notification.queue.MailQueue;
import kz.undeu.notification.queue.QueuedMail;
import kz.undeu.outbox.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits, on one replica at a time, so that the rate holds for all of them together. A mail is taken before it is
 * sent and deleted after it: a process that dies between leaves it, and it goes out again with the same id.
 */
@Singleton
@Requires(beans = Postman.class)
public class Dispatching {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatching.class);

    private static final String LEASE = "mail";
    private static final Duration LEASE_LENGTH = Duration.ofSeconds(30);
    /** Longer than a server that answers as late as it may, at each of a dozen steps. */
    private static final Duration TAKEN = Duration.ofMinutes(10);
    /** A run ends now and then, so that stopping the product need not wait for the last of a million mails. */
    private static final Duration RUN = Duration.ofSeconds(20);
    /** Greylisting lets mail in after some minutes; a server that is down for a day is still tried. */
    private static final int ATTEMPTS = 9;

    private static final IntervalFunction WAITING =
            IntervalFunction.ofExponentialRandomBackoff(Duration.ofMinutes(2), 2.7, 0.2, Duration.ofHours(12));

    private static final Duration SERVER_WAITING = Duration.ofMinutes(1);
    /** Mails in a row that the address itself refuses: one may be the fault of a server that was set up wrongly. */
    private static final int REFUSALS = 3;

    private final MailQueue queue;
    private final Sheaves sheaves;
    private final Composing composing;
    private final Postman postman;
    private final Subscribers subscribers;
    private final Leases leases;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final int batch;
    private final Bucket rate;
    private final ExecutorService hands;

    Dispatching(
            MailQueue queue,
            Sheaves sheaves,
            Composing composing,
            Postman postman,
            Subscribers subscribers,
            Leases leases,
            MeterRegistry meters,
            InstantSource clock,
            @Property(name = "undeu.mail.rate", defaultValue = "20") int perSecond) {
        this.queue = queue;
        this.sheaves = sheaves;
        this.composing = composing;
        this.postman = postman;
        this.subscribers = subscribers;
        this.leases = leases;
        this.meters = meters;
        this.clock = clock;
        this.batch = Math.max(1, Math.min(100, perSecond));
        this.rate = Bucket.builder()
                .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
        // There before the first failure, which an alert would not see rise else.
        for (Undelivered.Why why : Undelivered.Why.values()) {
            counted(outcome(why));
        }
        this.hands = Executors.newFixedThreadPool(postman.hands(), work -> {
            Thread thread = new Thread(work, "postman");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Scheduled(fixedDelay = "${undeu.mail.delay:1s}", initialDelay = "${undeu.mail.delay:1s}")
    void dispatchDue() {
        Instant end = clock.instant().plus(RUN);
        boolean more = true;
        while (more && clock.instant().isBefore(end)) {
            more = dispatchSome(clock.instant());
        }
        postman.rest();
    }

    /** Sends everything that is due at an instant, unless another replica is at it. */
    public void dispatchDue(Instant at) {
        boolean more = true;
        while (more) {
            more = dispatchSome(at);
        }
        postman.rest();
    }

    /** Some dozens; returns whether to go on at once. */
    private synchronized boolean dispatchSome(Instant at) {
        if (!leases.take(LEASE, LEASE_LENGTH)) {
            return false;
        }
        List<QueuedMail> mails = queue.take(at, batch, TAKEN);
        if (mails.isEmpty()) {
            leases.giveBack(LEASE);
            return false;
        }
        return send(mails, at);
    }

    private boolean send(List<QueuedMail> mails, Instant at) {
        Sheaf sheaf = sheaves.of(mails);
        AtomicBoolean serverIsAway = new AtomicBoolean();
        List<Future<?>> sending = new ArrayList<>();
        for (QueuedMail mail : mails) {
            sending.add(hands.submit(() -> send(mail, sheaf, serverIsAway, at)));
        }
        for (Future<?> each : sending) {
            try {
                each.get();
            } catch (ExecutionException e) {
                // It was taken; it comes again when that time is over.
                LOG.error("A mail could not be sent", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return !serverIsAway.get();
    }

    private void send(QueuedMail mail, Sheaf sheaf, AtomicBoolean serverIsAway, Instant at) {
        if (serverIsAway.get()) {
            queue.giveBack(mail.id(), at.plus(SERVER_WAITING));
            return;
        }
        Optional<Letter> letter = composing.write(mail, sheaf, postman.domain());
        if (letter.isEmpty()) {
            queue.remove(mail.id());
            return;
        }
        try {
            rate.asBlocking().consume(1);
            postman.deliver(letter.get());
            queue.remove(mail.id());
            if (mail.petition() == null) {
                subscribers.mailed(mail.subscriber(), at);
            }
            counted("sent").increment();
        } catch (Undelivered e) {
            undelivered(mail, e, serverIsAway, at);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            queue.giveBack(mail.id(), at);
        }
    }

    private void undelivered(QueuedMail mail, Undelivered failure, AtomicBoolean serverIsAway, Instant at) {
        counted(outcome(failure.why())).increment();
        switch (failure.why()) {
            case SERVER -> {
                if (!serverIsAway.getAndSet(true)) {
                    LOG.warn("No mail leaves: {}", failure.getMessage());
                }
                queue.giveBack(mail.id(), at.plus(SERVER_WAITING));
            }
            case LATER -> {
                if (mail.attempts() + 1 >= ATTEMPTS) {
                    LOG.warn("Mail {} is given up after {} attempts: {}", mail.id(), ATTEMPTS, failure.getMessage());
                    queue.remove(mail.id());
                } else {
                    LOG.info("Mail {} is tried again later: {}", mail.id(), failure.getMessage());
                    queue.postpone(mail.id(), at.plusMillis(WAITING.apply(mail.attempts() + 1)));
                }
            }
            case ADDRESS -> {
                queue.remove(mail.id());
                subscribers.refused(mail.subscriber());
                if (subscribers.deleteRefused(mail.subscriber(), REFUSALS) == 1) {
                    LOG.info("An address that refused {} mails follows nothing any more", REFUSALS);
                }
            }
            case MAIL -> {
                LOG.warn("Mail {} will never be taken: {}", mail.id(), failure.getMessage());
                queue.remove(mail.id());
            }
        }
    }

    private Counter counted(String outcome) {
        return meters.counter("undeu.mails", "outcome", outcome);
    }

    private static String outcome(Undelivered.Why why) {
        return why.name().toLowerCase(Locale.ROOT);
    }

    @PreDestroy
    void stop() {
        hands.shutdownNow();
    }
}
