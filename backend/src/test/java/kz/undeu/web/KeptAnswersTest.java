package kz.undeu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger made = new AtomicInteger();
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final KeptAnswers answers = made(pool);

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @Test
    void howeverManyAskAtOnceItIsMadeOnce() throws Exception {
        int callers = 500;
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(callers);
        List<CompletableFuture<KeptAnswer>> told = new ArrayList<>();
        ExecutorService crowd = Executors.newFixedThreadPool(20);
        for (int i = 0; i < callers; i++) {
            told.add(CompletableFuture.supplyAsync(
                            () -> {
                                CompletableFuture<KeptAnswer> answer = answers.get("hot", () -> {
                                    await(held);
                                    return List.of(made.incrementAndGet());
                                });
                                asked.countDown();
                                return answer;
                            },
                            crowd)
                    .thenCompose(answer -> answer));
        }
        // Nobody waits in line for the one who makes it: all have asked before it is there.
        await(asked);
        assertThat(told).noneMatch(CompletableFuture::isDone);
        held.countDown();
        for (CompletableFuture<KeptAnswer> one : told) {
            assertThat(one.get(30, TimeUnit.SECONDS).bytes()).isEqualTo("[1]".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(made).hasValue(1);
        crowd.shutdown();
    }

    @Test
    void anAnswerIsKeptForASecondFromWhenItWasAskedFor() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        KeptAnswers kept = made(one);
        assertThat(text(kept, "a")).isEqualTo("[1]");
        untilNoticed(one);
        nanos.addAndGet(Duration.ofMillis(999).toNanos());
        assertThat(text(kept, "a")).isEqualTo("[1]");
        nanos.addAndGet(Duration.ofMillis(2).toNanos());
        assertThat(text(kept, "a")).isEqualTo("[2]");

        // The database took 0.9 s, so 0.1 s are left.
        kept.get("slow", () -> {
                    nanos.addAndGet(Duration.ofMillis(900).toNanos());
                    return List.of(made.incrementAndGet());
                })
                .join();
        untilNoticed(one);
        nanos.addAndGet(Duration.ofMillis(101).toNanos());
        assertThat(text(kept, "slow")).isEqualTo("[4]");
        one.shutdown();
    }

    /** Whoever waits for an answer may hear of it before the cache does, which is told by the same thread. */
    private static void untilNoticed(ExecutorService one) throws Exception {
        one.submit(() -> {}).get(30, TimeUnit.SECONDS);
    }

    @Test
    void whatIsForgottenIsMadeAnewAlsoWhenItWasJustBeingMade() {
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<KeptAnswer> before = answers.get("a", () -> {
            await(held);
            return List.of("before");
        });
        answers.forget();
        assertThat(text("a")).isEqualTo("[1]");
        held.countDown();
        assertThat(new String(before.join().bytes(), StandardCharsets.UTF_8)).isEqualTo("[\"before\"]");
        assertThat(text("a")).isEqualTo("[1]");
    }

    @Test
    void aRefusalIsNotKept() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        KeptAnswers kept = made(one);
        CompletableFuture<Object> refused = kept.answer("a", HttpRequest.GET("/"), () -> {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        });
        assertThatThrownBy(refused::join).hasRootCauseMessage("NOT_FOUND");
        untilNoticed(one);
        assertThat(text(kept, "a")).isEqualTo("[1]");
        one.shutdown();
    }

    @Test
    void whoHasItIsToldThatItStillHolds() {
        MutableHttpResponse<?> first = response(HttpRequest.GET("/"));
        String tag = first.getHeaders().get(HttpHeaders.ETAG);
        assertThat(first.getHeaders().get(HttpHeaders.CACHE_CONTROL)).isEqualTo("public, max-age=1");
        for (String known : List.of(tag, "\"other\", W/" + tag)) {
            MutableHttpResponse<?> again = response(HttpRequest.GET("/").header(HttpHeaders.IF_NONE_MATCH, known));
            assertThat(again.status().getCode()).isEqualTo(HttpStatus.NOT_MODIFIED.getCode());
            assertThat(again.body()).isNull();
        }
        assertThat(response(HttpRequest.GET("/").header(HttpHeaders.IF_NONE_MATCH, "\"other\""))
                        .status()
                        .getCode())
                .isEqualTo(200);
    }

    @Test
    void noCacheInBetweenAddsASecondToTheOneForWhichItWasKeptHere() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        KeptAnswers kept = made(one);
        MutableHttpResponse<?> first = response(kept, HttpRequest.GET("/"));
        untilNoticed(one);
        assertThat(first.getHeaders().get(HttpHeaders.CACHE_CONTROL)).isEqualTo("public, max-age=1");
        nanos.addAndGet(Duration.ofMillis(500).toNanos());
        MutableHttpResponse<?> again = response(kept, HttpRequest.GET("/"));
        assertThat(again.getHeaders().get(HttpHeaders.CACHE_CONTROL)).isEqualTo("public, no-cache");
        assertThat(again.getHeaders().get(HttpHeaders.ETAG))
                .isEqualTo(first.getHeaders().get(HttpHeaders.ETAG));
        nanos.addAndGet(Duration.ofMillis(501).toNanos());
        assertThat(response(kept, HttpRequest.GET("/")).getHeaders().get(HttpHeaders.CACHE_CONTROL))
                .isEqualTo("public, max-age=1");
        one.shutdown();
    }

    @Test
    void whoTakesGzipGetsTheSameInFewerBytes() throws Exception {
        MutableHttpRequest<?> request = HttpRequest.GET("/").header(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate, br");
        MutableHttpResponse<?> zipped = response(request);
        byte[] bytes = (byte[]) zipped.body();
        assertThat(zipped.getHeaders().get(HttpHeaders.CONTENT_ENCODING)).isEqualTo("gzip");
        assertThat(zipped.getHeaders().get(HttpHeaders.VARY)).contains("Accept-Encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes())
                .isEqualTo((byte[]) response(HttpRequest.GET("/")).body())
                .hasSizeGreaterThan(bytes.length);
        String tag = zipped.getHeaders().get(HttpHeaders.ETAG);
        assertThat(tag).startsWith("W/");
        assertThat(response(HttpRequest.GET("/").header(HttpHeaders.IF_NONE_MATCH, tag))
                        .status()
                        .getCode())
                .isEqualTo(304);
    }

    @Test
    void aFileIsKeptAsItIsAndSavedUnderItsName() {
        HttpResponse<byte[]> first = file(HttpRequest.GET("/"));
        assertThat(new String(first.body(), StandardCharsets.UTF_8)).startsWith("1,a\r\n");
        assertThat(first.getContentType()).contains(MediaType.TEXT_CSV_TYPE);
        assertThat(first.header(HttpHeaders.CONTENT_DISPOSITION)).isEqualTo("attachment; filename=\"table.csv\"");
        assertThat(first.header(HttpHeaders.CACHE_CONTROL)).isEqualTo("public, max-age=60");
        HttpResponse<byte[]> again =
                file(HttpRequest.GET("/").header(HttpHeaders.IF_NONE_MATCH, first.header(HttpHeaders.ETAG)));
        assertThat(again.code()).isEqualTo(304);
        assertThat(file(HttpRequest.GET("/").header(HttpHeaders.ACCEPT_ENCODING, "gzip"))
                        .header(HttpHeaders.CONTENT_ENCODING))
                .isEqualTo("gzip");
        assertThat(made).hasValue(1);
    }

    private HttpResponse<byte[]> file(HttpRequest<?> request) {
        return answers.file(
                        "file",
                        request,
                        MediaType.TEXT_CSV_TYPE,
                        "table.csv",
                        () -> (made.incrementAndGet() + ",a\r\n".repeat(500)).getBytes(StandardCharsets.UTF_8))
                .join();
    }

    private MutableHttpResponse<?> response(HttpRequest<?> request) {
        return response(answers, request);
    }

    private static MutableHttpResponse<?> response(KeptAnswers from, HttpRequest<?> request) {
        CompletableFuture<Object> answer = from.answer("long", request, () -> List.of("long ".repeat(1_000)));
        return (MutableHttpResponse<?>) answer.join();
    }

    private KeptAnswers made(ExecutorService by) {
        return new KeptAnswers(
                ObjectMapper.getDefault(), new KeptConfiguration(Duration.ofSeconds(1), 1), by, nanos::get);
    }

    private String text(String key) {
        return text(answers, key);
    }

    private String text(KeptAnswers from, String key) {
        return new String(
                from.get(key, () -> List.of(made.incrementAndGet())).join().bytes(), StandardCharsets.UTF_8);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
