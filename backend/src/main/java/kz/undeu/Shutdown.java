package kz.undeu;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes one thing after the other, the newest first, when the process is told to end. */
final class Shutdown extends Thread {

    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    Shutdown() {
        super("shutdown");
    }

    /** What is handed in now is closed before all that was handed in earlier. */
    synchronized void before(AutoCloseable resource) {
        open.push(resource);
    }

    @Override
    public synchronized void run() {
        for (AutoCloseable resource : open) {
            try {
                resource.close();
            } catch (Exception e) {
                LOG.warn("{} did not close well", resource, e);
            }
        }
    }
}
