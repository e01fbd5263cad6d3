package kz.undeu.kernel;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** For what takes so much memory that only a few may be at it at a time. Others wait, but not for long. */
public final class Places {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Semaphore free;
    private final Duration patience;

    /**
     * @param most how many at a time
     * @param patience how long others wait
     */
    public Places(int most, Duration patience) {
        this.free = new Semaphore(most);
        this.patience = patience;
    }

    /**
     * Takes a place, to be closed by who took it.
     *
     * @throws Refusal BUSY when none became free in time
     */
    public Place take() {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.retryLater(CommonRefusal.BUSY, RETRY_AFTER);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.retryLater(CommonRefusal.BUSY, RETRY_AFTER);
        }
        return free::release;
    }

    /** A place that somebody has. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }
}
