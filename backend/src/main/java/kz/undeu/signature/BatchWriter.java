package kz.undeu.signature;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.exceptions.ConnectionException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kz.undeu.kernel.Backlog;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers requests by petition and writes each petition's waiting ones in one transaction, because a transaction a
 * signature makes everybody wait for the hot row and the disk. Where more wait than fit into a batch, a petition is
 * written by two threads at a time, so that one fills the next batch while the other waits for the disk; and it goes to
 * the end of the line after each batch, so that a hot one does not starve the others.
 */
@Singleton
class BatchWriter implements Backlog {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

    /**
     * The same batch may well pass next time: deadlock (also a certification failure of a cluster), lock wait timeout,
     * changed since read, a node that is not ready, a connection that was killed; and, more for the answer than for the
     * retry, full disks (1021, 1026, 1030, 1114) and a server that runs out of memory (1037, 1041).
     */
    private static final Set<Integer> PASSING =
            Set.of(1213, 1205, 1020, 1047, 1927, 1021, 1026, 1030, 1114, 1037, 1041);

    /**
     * The second waits for the lock of the tally, which the database gives up before the disk has answered, and takes its
     * batch only then. A third would wait behind the second for nothing.
     */
    private static final int WRITERS_OF_A_PETITION = 2;

    private static final int TRIES = 5;

    /**
     * Enough for a commit that the database never answered (it is given up after 15 s, see application.yml) and for reading
     * back what became of it. Later nobody tries again: a proxy gives up after 60 s, and others wait behind this batch.
     */
    private static final Duration LAST_TRY_BEGINS_WITHIN = Duration.ofSeconds(20);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(20);

    /** Between batches of a rush. Who waits longer for one wants nothing of the database for now. */
    private static final Duration BREATH = Duration.ofMillis(10);

    private static final Duration SLEEP = Duration.ofMillis(100);

    private final BatchWriting writing;
    private final BatchLimit limit;
    private final BatchMeter meter;
    private final int capacity;
    private final int writersOfAPetition;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ConcurrentMap<PetitionId, Line> lines = new ConcurrentHashMap<>();
    private final BlockingQueue<Line> ready = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final ThreadPoolExecutor telling;
    private final Retry retry;
    private volatile long wroteAtNanos = System.nanoTime();
    private volatile boolean closing;

    BatchWriter(BatchWriting writing, SigningConfiguration configuration, BatchMeter meter) {
        this.writing = writing;
        this.meter = meter;
        this.limit = new BatchLimit(configuration.batchSize());
        this.capacity = configuration.queueCapacity();
        this.writersOfAPetition = Math.max(1, Math.min(WRITERS_OF_A_PETITION, configuration.writers() - 1));
        this.retry = Retry.of(
                "batch",
                RetryConfig.custom()
                        .maxAttempts(TRIES)
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE))
                        .retryOnException(failure -> mayPass(failure) && !isAway(failure))
                        .build());
        AtomicInteger tellers = new AtomicInteger();
        this.telling = new ThreadPoolExecutor(
                configuration.writers(),
                configuration.writers(),
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> daemon(task, "batch-teller-" + tellers.getAndIncrement()));
        // Not in the middle of a rush, where there may be no room for a thread any more.
        telling.prestartAllCoreThreads();
        meter.watch(waiting);
        for (int i = 0; i < configuration.writers(); i++) {
            Thread thread = daemon(this::work, "batch-writer-" + i);
            thread.start();
            threads.add(thread);
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Puts a request in its petition's line. Never blocks.
     *
     * @throws Refusal BUSY when too many wait, or so many for this petition that there would be less room left for all
     *     others than it has itself: however hot one is, the others find room
     */
    void submit(PetitionId petition, TallyRequest request) {
        int others = waiting.getAndIncrement();
        if (closing || others >= capacity) {
            waiting.decrementAndGet();
            meter.refusedByQueue();
            throw Refusal.retryLater(CommonRefusal.BUSY, RETRY_AFTER);
        }
        // Within compute, so that a line is not dropped between being found and being joined.
        lines.compute(petition, (id, line) -> {
            Line joined = line == null ? new Line(id) : line;
            if (joined.length.get() >= capacity - others) {
                waiting.decrementAndGet();
                meter.refusedByQueue();
                throw Refusal.retryLater(CommonRefusal.BUSY, RETRY_AFTER);
            }
            joined.length.incrementAndGet();
            joined.requests.add(request);
            callWriter(joined);
            return joined;
        });
    }

    @Override
    public int waiting() {
        return waiting.get();
    }

    private void work() {
        while (true) {
            try {
                Line line = ready.poll(BREATH.toMillis(), TimeUnit.MILLISECONDS);
                if (line == null) {
                    writing.rest();
                    line = ready.poll(SLEEP.toMillis(), TimeUnit.MILLISECONDS);
                }
                if (line != null) {
                    serve(line);
                } else if (closing && waiting.get() == 0) {
                    return;
                }
            } catch (InterruptedException e) {
                writing.rest();
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                // Without writers nothing is signed.
                LOG.error("A batch writer met {} and goes on", e.getClass().getName());
            }
        }
    }

    /** To be called within a computation of {@link #lines}. */
    private void callWriter(Line line) {
        if (!line.called && line.writers < writersOfAPetition && line.length.get() >= enoughFor(line)) {
            line.called = true;
            ready.add(line);
        }
    }

    /** Two writers who share less than a batch make two transactions of what would be one. */
    private int enoughFor(Line line) {
        return line.writers == 0 ? 1 : limit.now();
    }

    private void serve(Line line) {
        lines.computeIfPresent(line.petition, (id, same) -> {
            same.called = false;
            same.writers++;
            return same;
        });
        Batch batch = new Batch(line);
        News news = new News();
        long began = System.nanoTime();
        try {
            // The other writer may have taken all in the meantime.
            if (!line.requests.isEmpty() && isWritten(line.petition, batch, news)) {
                wroteAtNanos = System.nanoTime();
                limit.took(batch.requests().size(), batch.time());
                // One for which the other writer had left nothing wrote nothing.
                if (!batch.requests().isEmpty()) {
                    meter.wrote(batch.time());
                }
            }
        } catch (DatabaseAway away) {
            refuseWhoWaits(line, began, batch, news);
            LOG.error("The database is away, {} are told to come back: {}", news.each.size(), cause(away));
        } catch (Throwable e) {
            // Whatever it was, nobody may wait for ever.
            LOG.error("A batch failed by {}", e.getClass().getName());
            batch.requests().forEach(request -> news.fail(request, e));
        } finally {
            lines.computeIfPresent(line.petition, (id, same) -> {
                same.writers--;
                callWriter(same);
                return same.writers == 0 && !same.called ? null : same;
            });
            if (batch.isTaken()) {
                news.answered(batch.requests().size());
            }
            if (news.answered > 0) {
                letTell(news);
            }
        }
    }

    /** Making answers of a batch takes longer than writing the next one, so others do it. */
    private void letTell(News news) {
        try {
            telling.execute(() -> tell(news));
        } catch (RejectedExecutionException e) {
            // They have been sent home; this batch took longer than the farewell.
            tell(news);
        }
    }

    /**
     * Whoever waits behind a batch for which the database was away would wait as long, and then be told the same. So the
     * whole line is told now; and all lines, unless another writer has written something in the meantime: then there
     * were only too few connections.
     */
    private void refuseWhoWaits(Line line, long began, Batch batch, News news) {
        refuse(batch.requests(), news);
        boolean anotherWrites = wroteAtNanos - began > 0;
        for (Line each : anotherWrites ? List.of(line) : List.copyOf(lines.values())) {
            List<TallyRequest> waiters = each.take(Integer.MAX_VALUE);
            refuse(waiters, news);
            news.answered(waiters.size());
        }
    }

    private void refuse(List<TallyRequest> requests, News news) {
        meter.refusedByDatabase(requests.size());
        Refusal busy = Refusal.retryLater(CommonRefusal.BUSY, RETRY_AFTER);
        requests.forEach(request -> news.fail(request, busy));
    }

    private void tell(News news) {
        try {
            for (Runnable each : news.each) {
                try {
                    each.run();
                } catch (RuntimeException e) {
                    LOG.error("Whoever waited for a batch failed to hear of it: {}", cause(e));
                }
            }
        } finally {
            waiting.addAndGet(-news.answered);
        }
    }

    /**
     * False where the database did not write it as a whole; how long that took says nothing of how quick it is.
     *
     * @throws DatabaseAway when there was no connection, or none that answered; nobody in the batch has been told
     */
    private boolean isWritten(PetitionId petition, Batch batch, News news) {
        try {
            tryToWrite(petition, batch).forEach(result -> news.each.add(result::tell));
            return true;
        } catch (RuntimeException e) {
            List<TallyRequest> requests = batch.requests();
            if (isAway(e)) {
                throw e instanceof DatabaseAway away ? away : new DatabaseAway(e);
            } else if (mayPass(e)) {
                LOG.error(
                        "The database refused a batch of {} for petition {}: {}", requests.size(), petition, cause(e));
                refuse(requests, news);
            } else if (requests.size() > 1) {
                // One bad request must not take the others down; an earlier try may have written all of them.
                requests.forEach(request -> isWritten(petition, new Batch(request), news));
            } else {
                LOG.error("A request on petition {} cannot be written: {}", petition, cause(e));
                requests.forEach(request -> news.fail(request, e));
            }
            return false;
        }
    }

    private List<TallyWriting.Result> tryToWrite(PetitionId petition, Batch batch) {
        long began = System.nanoTime();
        return retry.executeSupplier(() -> {
            boolean mayBeWritten = batch.isTaken();
            try {
                return writing.write(petition, batch::begin, mayBeWritten);
            } catch (RuntimeException e) {
                boolean isLate = System.nanoTime() - began > LAST_TRY_BEGINS_WITHIN.toNanos();
                throw isLate && mayPass(e) ? new DatabaseAway(e) : e;
            }
        });
    }

    private static boolean mayPass(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // After the loss of a connection the framework fails to tidy it up, and tells that instead of the loss.
            if (cause instanceof ConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                return PASSING.contains(sql.getErrorCode())
                        || cause instanceof SQLTransientException
                        || cause instanceof SQLRecoverableException
                        || cause instanceof SQLNonTransientConnectionException;
            }
        }
        return false;
    }

    /** The pool has waited for a connection already; people are told to come back rather than kept waiting with it. */
    private static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException || cause instanceof DatabaseAway) {
                return true;
            }
        }
        return false;
    }

    /** The message of a database about a duplicate key shows the key, which here is a tag; so only its codes are told. */
    private static String cause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return "SQL error " + sql.getErrorCode() + ", state " + sql.getSQLState();
            }
        }
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    /** Lets the waiting requests be written before the database goes. */
    @PreDestroy
    void close() {
        closing = true;
        long deadline = System.nanoTime() + LONGEST_FAREWELL.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
            }
            telling.shutdown();
            // What is written is also told.
            if (!telling.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                LOG.warn("Some who signed were not told of it any more");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What waits for a petition. Only within computations of the map does it change who is called and who writes. */
    private static final class Line {
        private final PetitionId petition;
        private final AtomicInteger length = new AtomicInteger();
        private final Queue<TallyRequest> requests = new ConcurrentLinkedQueue<>();
        private boolean called;
        private int writers;

        private Line(PetitionId petition) {
            this.petition = petition;
        }

        private List<TallyRequest> take(int most) {
            List<TallyRequest> taken = new ArrayList<>();
            TallyRequest next;
            while (taken.size() < most && (next = requests.poll()) != null) {
                taken.add(next);
            }
            length.addAndGet(-taken.size());
            return taken;
        }
    }

    /** What people are to be told, and how many of them no longer wait then. */
    private static final class News {
        private final List<Runnable> each = new ArrayList<>();
        private int answered;

        private void fail(TallyRequest request, Throwable failure) {
            each.add(() -> request.outcome().completeExceptionally(failure));
        }

        private void answered(int requests) {
            answered += requests;
        }
    }

    /** There is no connection, or none that answers. */
    private static final class DatabaseAway extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DatabaseAway(RuntimeException cause) {
            super(cause);
        }
    }

    /** What a writer takes from a line, once: whichever try comes first, or fails first. */
    private final class Batch {
        private final @Nullable Line line;
        private @Nullable List<TallyRequest> requests;
        private long begunAt;

        private Batch(Line line) {
            this.line = line;
        }

        /** Of one request that was taken before. */
        private Batch(TallyRequest request) {
            this.line = null;
            this.requests = List.of(request);
        }

        private boolean isTaken() {
            return requests != null;
        }

        private List<TallyRequest> requests() {
            if (requests == null) {
                requests = line.take(limit.now());
            }
            return requests;
        }

        /** For a try to write them. */
        private List<TallyRequest> begin() {
            List<TallyRequest> begun = requests();
            begunAt = System.nanoTime();
            return begun;
        }

        /** Of the last try, since the lock was there: without the wait for it, and without tries that failed before. */
        private Duration time() {
            return Duration.ofNanos(System.nanoTime() - begunAt);
        }
    }
}
