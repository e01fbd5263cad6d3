package kz.undeu.web;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/**
 * Keeps public answers for a moment, as the bytes they are sent as. However many ask for the same thing at once, it is
 * made once; who finds it made is answered where the request came in, without another thread. Only what is the same for
 * everybody may come here: the key does not tell who asks.
 */
@Singleton
public class KeptAnswers {

    private static final int MEGABYTE = 1 << 20;

    private final ObjectMapper json;
    private final ExecutorService blocking;
    private final Ticker ticker;
    private final boolean keeping;
    private final AsyncCache<Object, KeptAnswer> answers;

    @Inject
    KeptAnswers(
            ObjectMapper json,
            KeptConfiguration configuration,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this(json, configuration, blocking, Ticker.systemTicker());
    }

    KeptAnswers(ObjectMapper json, KeptConfiguration configuration, ExecutorService blocking, Ticker ticker) {
        this.json = json;
        this.blocking = blocking;
        this.ticker = ticker;
        long nanos = configuration.time().toNanos();
        this.keeping = nanos > 0;
        this.answers = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumWeight((long) configuration.megabytes() * MEGABYTE)
                .weigher((Object key, KeptAnswer answer) -> answer.weight())
                // From when the database was asked, not from when it had answered.
                .expireAfter(Expiry.<Object, KeptAnswer>creating((key, answer) -> Duration.ofNanos(
                        answer.failure() == null ? Math.max(0, nanos - (ticker.read() - answer.began())) : 0)))
                .buildAsync();
    }

    /**
     * The answer to a request.
     *
     * @param key what is asked for, with all that makes a difference to the answer; a value with equals and hashCode
     * @param view makes the answer, on a thread that may block; a Refusal it throws is not kept
     * @return for the framework only: the response, with the bytes of such a view. Its type is for the description of the
     *     API
     */
    @SuppressWarnings("unchecked")
    public <T> CompletableFuture<T> answer(Object key, HttpRequest<?> request, Supplier<? extends T> view) {
        return (CompletableFuture<T>) get(key, view).thenApply(answer -> answer.to(request, ticker.read()));
    }

    /**
     * The answer to a request of one person, made for them alone.
     *
     * @return for the framework only, as above
     */
    @SuppressWarnings("unchecked")
    public <T> CompletableFuture<T> notKept(Supplier<? extends T> view) {
        return (CompletableFuture<T>) CompletableFuture.supplyAsync(
                () -> HttpResponse.ok(view.get()).header(HttpHeaders.CACHE_CONTROL, "no-store"), blocking);
    }

    /**
     * The answer to a request for a file that is made for the purpose, such as a table.
     *
     * @param key as above
     * @param name under which it is saved
     * @param file makes it, on a thread that may block; a Refusal it throws is not kept
     */
    public CompletableFuture<HttpResponse<byte[]>> file(
            Object key, HttpRequest<?> request, MediaType type, String name, Supplier<byte[]> file) {
        return kept(key, file::get).thenApply(answer -> answer.toFile(request, type, name));
    }

    CompletableFuture<KeptAnswer> get(Object key, Supplier<?> view) {
        return kept(key, () -> json.writeValueAsBytes(view.get()));
    }

    private CompletableFuture<KeptAnswer> kept(Object key, Making making) {
        return keeping ? answers.get(key, (same, executor) -> begin(making)) : begin(making);
    }

    private CompletableFuture<KeptAnswer> begin(Making making) {
        return CompletableFuture.supplyAsync(() -> make(making), blocking);
    }

    /** What was changed here is seen here by the next who asks. Other replicas see it when their time is over. */
    public void forget() {
        answers.synchronous().invalidateAll();
    }

    /** A failure is an answer too, that nobody gets a second time: a failed future, the cache would log with its stack. */
    private KeptAnswer make(Making making) {
        long began = ticker.read();
        try {
            return KeptAnswer.of(making.bytes(), began);
        } catch (IOException e) {
            return KeptAnswer.failed(new UncheckedIOException(e), began);
        } catch (RuntimeException e) {
            return KeptAnswer.failed(e, began);
        }
    }

    private interface Making {
        byte[] bytes() throws IOException;
    }
}
