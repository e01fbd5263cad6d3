package kz.undeu.catalog.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.serde.ObjectMapper;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import kz.undeu.petition.PetitionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

class TallyStreamsTest {

    private static final PetitionId LOUD = new PetitionId("aaaaaaaaaa");
    private static final PetitionId QUIET = new PetitionId("bbbbbbbbbb");
    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    private static final int MOST = 500;

    private final Tallies tallies = new Tallies();
    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private final TallyStreams streams = streams(ObjectMapper.getDefault());

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @Test
    void fiveHundredReadersOfTwoPetitionsAreOneQueryASecond() {
        List<Reader> ofLoud = readers(LOUD, MOST / 2);
        List<Reader> ofQuiet = readers(QUIET, MOST / 2);
        // All who came in the same second were one question for each petition.
        assertThat(tallies.queries).hasSize(2);
        assertThat(ofLoud).allSatisfy(reader -> assertThat(reader.lastData()).contains("\"inForce\":1"));

        tallies.queries.clear();
        for (int second = 2; second <= 4; second++) {
            tallies.set(LOUD, second);
            streams.tick();
        }
        assertThat(tallies.queries).hasSize(3);
        assertThat(tallies.queries).allSatisfy(asked -> assertThat(asked).containsExactlyInAnyOrder(LOUD, QUIET));
        assertThat(ofLoud).allSatisfy(reader -> {
            assertThat(reader.heard).hasSize(4);
            assertThat(reader.heard.get(3))
                    .startsWith("id: 4\nevent: tally\ndata: {")
                    .contains("\"inForce\":4");
        });
        assertThat(ofQuiet).allSatisfy(reader -> assertThat(reader.heard).hasSize(1));
    }

    @Test
    void whoComesBackWithTheNewestCountIsNotToldItAgainAndWhoMissedOneIs() {
        assertThat(read(LOUD, "1").heard)
                .singleElement()
                .asString()
                .startsWith("retry: ")
                .doesNotContain("data:");
        assertThat(read(LOUD, "0").heard)
                .singleElement()
                .asString()
                .startsWith("retry: ")
                .contains("id: 1\n");
    }

    @Test
    void withoutAChangeTheSameIsToldAgainAsASignOfLife() {
        Reader reader = read(QUIET, null);
        for (int second = 1; second <= 14; second++) {
            streams.tick();
        }
        assertThat(reader.heard).hasSize(1);
        streams.tick();
        assertThat(reader.heard).hasSize(2);
    }

    @Test
    void aSlowReaderGetsTheNewestOnlyAndIsDroppedWhenItTakesNothing() {
        Reader slow = new Reader(0);
        streams.begin(LOUD, null).toCompletableFuture().join().orElseThrow().subscribe(slow);
        for (int second = 2; second <= 10; second++) {
            tallies.set(LOUD, second);
            streams.tick();
        }
        assertThat(slow.heard).isEmpty();
        slow.subscription.request(5);
        assertThat(slow.heard).singleElement().asString().contains("id: 10\n");

        Reader stuck = new Reader(0);
        streams.begin(LOUD, null).toCompletableFuture().join().orElseThrow().subscribe(stuck);
        for (int second = 0; second < 31; second++) {
            streams.tick();
        }
        assertThat(stuck.ended).isTrue();
        assertThat(slow.ended).isFalse();
        assertThat(streams.open()).isEqualTo(1);
    }

    @Test
    void whoIsGoneBeforeListeningTakesNoPlaceForLong() {
        streams.begin(LOUD, null).toCompletableFuture().join();
        assertThat(streams.open()).isEqualTo(1);
        for (int second = 0; second < 31; second++) {
            streams.tick();
        }
        assertThat(streams.open()).isZero();
        tallies.queries.clear();
        streams.tick();
        assertThat(tallies.queries).isEmpty();
    }

    @Test
    void oneMoreThanThereMayBeIsRefusedUntilSomebodyLeaves() {
        List<Reader> all = readers(LOUD, MOST);
        assertThatThrownBy(
                        () -> streams.begin(QUIET, null).toCompletableFuture().join())
                .hasMessage("BUSY");
        all.get(0).subscription.cancel();
        assertThat(read(QUIET, null).heard).hasSize(1);
        assertThat(streams.open()).isEqualTo(MOST);
    }

    @Test
    void aPetitionThatStopsCollectingEndsItsStreamsAndBeginsNone() {
        Reader reader = read(LOUD, null);
        tallies.close(LOUD, 2);
        streams.tick();
        assertThat(reader.lastData()).contains("\"inForce\":2");
        assertThat(reader.ended).isTrue();
        assertThat(streams.open()).isZero();

        tallies.close(QUIET, 1);
        assertThat(streams.begin(QUIET, null).toCompletableFuture().join()).isEmpty();
        assertThatThrownBy(() -> streams.begin(new PetitionId("0000000000"), null)
                        .toCompletableFuture()
                        .join())
                .hasRootCauseMessage("NOT_FOUND");
    }

    @Test
    void whileTheDatabaseIsAwayReadersStayAndHearOfItWhenItIsBack() {
        Reader reader = read(LOUD, null);
        tallies.away = true;
        streams.tick();
        assertThat(reader.ended).isFalse();
        tallies.away = false;
        tallies.set(LOUD, 7);
        streams.tick();
        assertThat(reader.lastData()).contains("\"inForce\":7");
    }

    @Test
    void stoppingEndsAllAndTakesNobodyMore() {
        List<Reader> all = readers(LOUD, 20);
        streams.shutdownGracefully();
        assertThat(all).allSatisfy(reader -> assertThat(reader.ended).isTrue());
        assertThat(streams.open()).isZero();
        assertThatThrownBy(() -> streams.begin(LOUD, null)).hasMessage("BUSY");
    }

    @Test
    void whoJoinsWhileTheCountChangesHearsTheNewestOne() {
        AtomicReference<TallyStreams> ticking = new AtomicReference<>();
        AtomicBoolean changed = new AtomicBoolean();
        ObjectMapper json = (ObjectMapper) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ObjectMapper.class}, (proxy, method, arguments) -> {
                    String written = (String) method.invoke(ObjectMapper.getDefault(), arguments);
                    // Between writing the count down and telling it.
                    if (changed.compareAndSet(false, true)) {
                        tallies.set(LOUD, 2);
                        ticking.get().tick();
                    }
                    return written;
                });
        ticking.set(streams(json));

        Reader reader = read(ticking.get(), LOUD, null);
        assertThat(reader.lastData()).contains("\"inForce\":2");
    }

    private TallyStreams streams(ObjectMapper json) {
        return new TallyStreams(
                tallies,
                new StreamConfiguration(MOST, Duration.ofSeconds(15), Duration.ofSeconds(30)),
                json,
                new SimpleMeterRegistry(),
                pool);
    }

    private List<Reader> readers(PetitionId petition, int count) {
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            readers.add(read(petition, null));
        }
        return readers;
    }

    private Reader read(PetitionId petition, String lastEventId) {
        return read(streams, petition, lastEventId);
    }

    private static Reader read(TallyStreams streams, PetitionId petition, String lastEventId) {
        Reader reader = new Reader(Long.MAX_VALUE);
        streams.begin(petition, lastEventId)
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join()
                .orElseThrow()
                .subscribe(reader);
        return reader;
    }

    /** Every petition begins with one signature. */
    private static final class Tallies implements NewestTallies {
        private final Map<PetitionId, Newest> newest = new ConcurrentHashMap<>();
        private final List<Collection<PetitionId>> queries = new CopyOnWriteArrayList<>();
        private volatile boolean away;

        private Tallies() {
            set(LOUD, 1);
            set(QUIET, 1);
        }

        private void set(PetitionId petition, long count) {
            newest.put(petition, new Newest(petition, count, true, new TallyNews(count, count, 0, 0, AT, null)));
        }

        private void close(PetitionId petition, long count) {
            newest.put(petition, new Newest(petition, count, false, new TallyNews(count, count, 0, 0, AT, null)));
        }

        @Override
        public List<Newest> of(Collection<PetitionId> petitions) {
            queries.add(petitions);
            if (away) {
                throw new IllegalStateException("the database is away");
            }
            return petitions.stream()
                    .filter(newest::containsKey)
                    .map(newest::get)
                    .toList();
        }
    }

    private static final class Reader implements Subscriber<byte[]> {
        private final long wanted;
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private Subscription subscription;
        private volatile boolean ended;

        private Reader(long wanted) {
            this.wanted = wanted;
        }

        private String lastData() {
            return heard.get(heard.size() - 1);
        }

        @Override
        public void onSubscribe(Subscription begun) {
            subscription = begun;
            if (wanted > 0) {
                begun.request(wanted);
            }
        }

        @Override
        public void onNext(byte[] message) {
            heard.add(new String(message, StandardCharsets.UTF_8));
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            ended = true;
        }
    }
}
