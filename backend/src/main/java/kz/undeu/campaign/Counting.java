package kz.undeu.campaign;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.petition.PetitionId;
import kz.undeu.signature.SourceListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts who came by which tag, in memory, and adds the sums to the database every few seconds: no request waits for it,
 * and none writes. Only tags that an organizer has made are counted; so a flood of invented ones takes neither memory nor
 * rows. Replicas add to the same sums. A crash takes the counts of a few seconds; nothing rests on them.
 */
@Singleton
class Counting implements SourceListener {

    private static final Logger LOG = LoggerFactory.getLogger(Counting.class);

    // A tag made on another replica counts here after so long.
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int REMEMBERED = 10_000;

    private final CampaignTags tags;
    private final AsyncLoadingCache<PetitionId, Set<String>> known;
    private final AtomicInteger looking = new AtomicInteger();
    private final Map<Key, Sum> waiting = new ConcurrentHashMap<>();

    Counting(CampaignTags tags, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.tags = tags;
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .maximumSize(REMEMBERED)
                .executor(blocking)
                .buildAsync(petition -> Set.copyOf(tags.findNames(petition)));
    }

    /** Somebody followed a link. */
    void visited(PetitionId petition, String from, Instant at) {
        add(petition, from, at, Sum.VISIT);
    }

    @Override
    public void signed(PetitionId petition, String from, Instant at) {
        add(petition, from, at, Sum.SIGNATURE);
    }

    private void add(PetitionId petition, String from, Instant at, Sum one) {
        TagName.of(from).ifPresent(tag -> {
            looking.incrementAndGet();
            known.get(petition).whenComplete((names, failure) -> {
                if (names != null && names.contains(tag.value())) {
                    merge(new Key(petition, tag.value(), WorkingDays.dayOf(at)), one);
                }
                looking.decrementAndGet();
            });
        });
    }

    /** Nobody's tag is being looked up. */
    boolean isSettled() {
        return looking.get() == 0;
    }

    private void merge(Key key, Sum sum) {
        if (waiting.size() < CampaignLimit.WAITING.max() || waiting.containsKey(key)) {
            waiting.merge(key, sum, Sum.ADD);
        }
    }

    /** The tags of a petition have changed here. */
    void forget(PetitionId petition) {
        known.synchronous().invalidate(petition);
    }

    /** Adds what waits to the sums in the database. What cannot be written waits on. */
    @Scheduled(fixedDelay = "${undeu.campaign.written-every:10s}", initialDelay = "${undeu.campaign.written-every:10s}")
    void write() {
        for (Key key : Set.copyOf(waiting.keySet())) {
            Sum sum = waiting.remove(key);
            if (sum == null) {
                continue;
            }
            try {
                tags.count(key.petition(), key.tag(), key.day(), sum.visits(), sum.signatures());
            } catch (RuntimeException e) {
                merge(key, sum);
                LOG.warn("Counts of tags could not be written; they are tried again", e);
                return;
            }
        }
    }

    /** A method of its own: one that ends a bean is never one that a schedule calls. */
    @PreDestroy
    void close() {
        write();
    }

    private record Key(PetitionId petition, String tag, LocalDate day) {}

    private record Sum(long visits, long signatures) {

        private static final Sum VISIT = new Sum(1, 0);
        private static final Sum SIGNATURE = new Sum(0, 1);
        private static final BiFunction<Sum, Sum, Sum> ADD =
                (one, other) -> new Sum(one.visits + other.visits, one.signatures + other.signatures);
    }
}
