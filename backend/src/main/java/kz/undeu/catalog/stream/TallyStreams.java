package kz.undeu.catalog.stream;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.serde.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Live counts for thousands of readers. Once a second one query asks for the tallies of all petitions that are looked at;
 * each that has changed is written down once and told to all its readers.
 */
@Singleton
class TallyStreams implements GracefulShutdownCapable {

    private static final Logger LOG = LoggerFactory.getLogger(TallyStreams.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final int REMEMBERED = 10_000;

    private final NewestTallies tallies;
    private final StreamConfiguration configuration;
    private final ObjectMapper json;
    private final ExecutorService blocking;
    private final AtomicInteger open = new AtomicInteger();
    private final ConcurrentMap<PetitionId, Watched> watched = new ConcurrentHashMap<>();
    // Thousands who come in the same second are one question.
    private final AsyncCache<PetitionId, Optional<Newest>> first = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(1))
            .maximumSize(REMEMBERED)
            .buildAsync();
    private volatile boolean closing;

    TallyStreams(
            NewestTallies tallies,
            StreamConfiguration configuration,
            ObjectMapper json,
            MeterRegistry meters,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.tallies = tallies;
        this.configuration = configuration;
        this.json = json;
        this.blocking = blocking;
        meters.gauge("undeu.streams", open);
    }

    /**
     * Begins a stream.
     *
     * @param lastNumber what the reader heard last, or null; then it is told the count at once
     * @return empty when the petition takes no signatures any more; completes with a Refusal: NOT_FOUND, BUSY
     */
    CompletionStage<Optional<TallyStream>> begin(PetitionId petition, @Nullable String lastNumber) {
        if (closing || open.get() >= configuration.most()) {
            throw Refusal.retryLater(CommonRefusal.BUSY, RETRY_AFTER);
        }
        return first.get(
                        petition,
                        (id, executor) -> CompletableFuture.supplyAsync(
                                () -> tallies.of(List.of(id)).stream().findFirst(), blocking))
                .thenApply(found -> {
                    Newest newest = found.orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
                    return newest.collects() ? Optional.of(join(newest, lastNumber)) : Optional.empty();
                });
    }

    private TallyStream join(Newest newest, @Nullable String lastNumber) {
        if (open.incrementAndGet() > configuration.most()) {
            open.decrementAndGet();
            throw Refusal.retryLater(CommonRefusal.BUSY, RETRY_AFTER);
        }
        PetitionId petition = newest.petition();
        TallyStream stream = new TallyStream(ended -> leave(petition, ended));
        // Within compute, so that nobody is forgotten who joins while the last one leaves.
        Watched joined = watched.compute(petition, (id, before) -> {
            Watched same = before == null ? new Watched(newest) : before;
            same.streams.add(stream);
            return same;
        });
        Newest told;
        do {
            told = joined.newest;
            stream.tell(Long.toString(told.number()).equals(lastNumber) ? hello() : concat(hello(), message(told)));
            // What the tick told meanwhile was newer, and has just been replaced.
        } while (joined.newest != told);
        if (closing) {
            stream.end();
        }
        return stream;
    }

    private void leave(PetitionId petition, TallyStream stream) {
        watched.computeIfPresent(petition, (id, same) -> {
            if (same.streams.remove(stream)) {
                open.decrementAndGet();
            }
            return same.streams.isEmpty() ? null : same;
        });
    }

    int open() {
        return open.get();
    }

    /** Tells what has changed, and to readers who heard nothing for a while that nothing has. */
    @Scheduled(fixedDelay = "1s")
    synchronized void tick() {
        if (watched.isEmpty()) {
            return;
        }
        try {
            tallies.of(Set.copyOf(watched.keySet())).forEach(this::tell);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Live counts stand still until the database answers again: {}",
                    e.getClass().getName());
        }
        watched.values().forEach(this::attend);
    }

    private void tell(Newest newest) {
        Watched petition = watched.get(newest.petition());
        if (petition == null) {
            return;
        }
        boolean changed = newest.number() != petition.newest.number();
        petition.newest = newest;
        if (changed) {
            petition.quietTicks = 0;
            byte[] message = message(newest);
            petition.streams.forEach(stream -> stream.tell(message));
        }
        if (!newest.collects()) {
            petition.streams.forEach(TallyStream::end);
        }
    }

    private void attend(Watched petition) {
        petition.streams.forEach(stream -> {
            if (stream.untaken() > configuration.patience().toSeconds()) {
                stream.drop();
            }
        });
        if (++petition.quietTicks >= configuration.heartbeat().toSeconds()) {
            petition.quietTicks = 0;
            byte[] message = message(petition.newest);
            petition.streams.forEach(stream -> stream.tell(message));
        }
    }

    /** Whose connection breaks comes back after a few seconds, not all in the same one. */
    private static byte[] hello() {
        int millis = 2_000 + ThreadLocalRandom.current().nextInt(4_000);
        return ("retry: " + millis + "\n\n").getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] message(Newest newest) {
        try {
            return ("id: " + newest.number() + "\nevent: tally\ndata: " + json.writeValueAsString(newest.news())
                            + "\n\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** Told to stop, nobody waits for readers who would stay for ever. They come back to another replica. */
    @Override
    @PreDestroy
    public CompletionStage<?> shutdownGracefully() {
        closing = true;
        watched.values().forEach(petition -> petition.streams.forEach(TallyStream::end));
        return CompletableFuture.completedFuture(null);
    }

    /** A petition that somebody looks at. Its changing parts belong to the tick. */
    private static final class Watched {
        private final Set<TallyStream> streams = ConcurrentHashMap.newKeySet();
        private volatile Newest newest;
        private int quietTicks;

        private Watched(Newest newest) {
            this.newest = newest;
        }
    }
}
