package kz.undeu.catalog.finding;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.undeu.catalog.text.TextIndex;
import kz.undeu.jurisdiction.Jurisdiction;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.Jurisdictions;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All petitions that were ever open, in the memory of this replica: what lists filter and count by, and by which words they
 * are found. Made from the database in the background when the product has started, and kept up by asking every second
 * what has changed. Decision 0031 says why.
 */
@Singleton
public class Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    /** A change carries the time of its statement and is seen when its transaction commits. */
    private static final Duration LATELY = Duration.ofMinutes(1);

    /** A signature carries the time of its request, which may wait in a queue: an hour is not over when it ends. */
    private static final Duration HOUR_IS_OVER_AFTER = Duration.ofMinutes(2);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final int TEXTS_AT_A_TIME = 200;
    private static final int HOURS_KEPT = 3;

    /** Somebody who comes before the background work is done waits for so many texts, which is about a second. */
    private static final int PUT_WHILE_WAITED_FOR = 5_000;

    /** Where petitions are with agencies changes by the day, and is not noted where it could be asked for by time. */
    private static final int TICKS_BETWEEN_WAYS = 5;

    private final ListedRows rows;
    private final RankRows rankRows;
    private final PetitionTexts texts;
    private final Jurisdictions jurisdictions;
    private final InstantSource clock;
    private final boolean isReadAtEachRequest;

    private final TextIndex index = new TextIndex();
    private final Numbering places = new Numbering();
    private final Numbering topics = new Numbering();
    private final Map<String, Listed> byId = new ConcurrentHashMap<>();
    private final Map<Long, Ranks> ranks = new ConcurrentHashMap<>();
    private volatile List<Listed> petitions = List.of();
    private volatile Map<String, String> parents = Map.of();
    private volatile Ranks latest = Ranks.NONE;
    private volatile boolean isRead;
    private volatile boolean isIndexed;
    private Instant readUntil = Instant.EPOCH;
    private int indexed;
    private int ticks;

    /**
     * @param isReadAtEachRequest whether every request reads what has changed, and makes the order anew
     */
    Shelf(
            ListedRows rows,
            RankRows rankRows,
            PetitionTexts texts,
            Jurisdictions jurisdictions,
            InstantSource clock,
            @Value("${undeu.finding.read-at-each-request:false}") boolean isReadAtEachRequest) {
        this.rows = rows;
        this.rankRows = rankRows;
        this.texts = texts;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
        this.isReadAtEachRequest = isReadAtEachRequest;
    }

    @Scheduled(fixedDelay = "${undeu.finding.read-every:1s}", initialDelay = "${undeu.finding.read-every:1s}")
    void follow() {
        try {
            readRows(clock.instant());
            putTexts();
        } catch (RuntimeException e) {
            LOG.warn("Lists and search cannot follow the database now", e);
        }
    }

    /** Petitions by their number. */
    List<Listed> petitions() {
        readIfNeeded();
        return petitions;
    }

    /**
     * By which words petitions are found.
     *
     * @throws Refusal BUSY while it is made after a start
     */
    TextIndex index() {
        readIfNeeded();
        if (!isIndexed) {
            throw Refusal.retryLater(CommonRefusal.BUSY, RETRY_AFTER);
        }
        return index;
    }

    /**
     * The order to read in.
     *
     * @param hour of an earlier page, or null; when it is too long ago the latest order takes its place
     */
    Ranks ranks(@Nullable Long hour) {
        if (hour == null || hour == latest.hour()) {
            return latest;
        }
        long newest = lastHour(clock.instant());
        if (hour > newest || hour < newest - HOURS_KEPT) {
            return latest;
        }
        return ranks.computeIfAbsent(hour, asked -> rankRows.read(asked, petitions.size(), byId::get));
    }

    @Nullable
    Listed find(String id) {
        return byId.get(id);
    }

    Numbering places() {
        return places;
    }

    Numbering topics() {
        return topics;
    }

    /** The regions that a place lies in, itself first; the country is none of them. */
    List<String> regionsOf(String place) {
        List<String> regions = new ArrayList<>();
        String region = place;
        while (region != null && (regions.isEmpty() || parents.get(region) != null)) {
            regions.add(region);
            region = parents.get(region);
        }
        return regions;
    }

    /** How much memory the words take, in bytes. */
    long indexSize() {
        return index.size();
    }

    @PreDestroy
    void close() throws IOException {
        index.close();
    }

    private void readIfNeeded() {
        if (isReadAtEachRequest || !isRead) {
            readRowsUnlessRead(clock.instant());
            if (petitions.size() <= PUT_WHILE_WAITED_FOR) {
                putTexts();
            }
        }
    }

    /** Of many who come first, one reads and the others wait. */
    private synchronized void readRowsUnlessRead(Instant at) {
        if (isReadAtEachRequest || !isRead) {
            readRows(at);
        }
    }

    private synchronized void readRows(Instant at) {
        long hour = lastHour(at);
        boolean isNewHour = hour != latest.hour();
        Instant now = rows.now();
        // Once an hour everything is read again: whatever may have been missed is mended then.
        readChanged(isRead && !isNewHour ? readUntil.minus(LATELY) : Instant.EPOCH);
        readUntil = now;
        if (isNewHour || isReadAtEachRequest || isWorthExtending()) {
            readOrder(hour);
        }
        isRead = true;
    }

    private void readChanged(Instant since) {
        if (since.equals(Instant.EPOCH)) {
            parents = readParents();
        }
        // Nothing is taken over before all is read: a connection may break in between.
        Map<String, Listed> changed = new LinkedHashMap<>();
        int[] size = {petitions.size()};
        rows.readChanged(since, (id, state, place, topic, languages, openedAt, closesAt) -> {
            Listed before = byId.get(id);
            Listed after = new Listed(
                    before == null ? size[0]++ : before.number(),
                    id,
                    state,
                    places.of(place),
                    topics.of(topic),
                    Listed.bits(languages),
                    before == null ? 0 : before.ways(),
                    openedAt,
                    closesAt);
            if (!after.equals(before)) {
                changed.put(id, after);
            }
        });
        if (ticks++ % TICKS_BETWEEN_WAYS == 0 || isReadAtEachRequest) {
            rows.readWays().forEach((id, ways) -> {
                Listed before = changed.getOrDefault(id, byId.get(id));
                if (before != null && before.ways() != ways) {
                    changed.put(id, before.with(ways));
                }
            });
        }
        if (!changed.isEmpty()) {
            Listed[] next = petitions.toArray(new Listed[size[0]]);
            changed.values().forEach(each -> next[each.number()] = each);
            byId.putAll(changed);
            petitions = List.of(next);
        }
    }

    /**
     * Petitions that came since the order was made have no signatures before it, unless they were brought in with a past.
     */
    private boolean isWorthExtending() {
        return petitions.size() > latest.signatures().length && petitions.size() <= PUT_WHILE_WAITED_FOR;
    }

    private void readOrder(long hour) {
        Ranks made = rankRows.read(hour, petitions.size(), byId::get);
        if (isReadAtEachRequest) {
            ranks.clear();
        }
        ranks.put(hour, made);
        ranks.keySet().removeIf(kept -> kept < hour - HOURS_KEPT);
        latest = made;
    }

    /** Texts of published petitions do not change, so each is put in once. */
    private void putTexts() {
        synchronized (index) {
            List<Listed> all = petitions;
            if (indexed < all.size()) {
                long startedAt = System.nanoTime();
                int before = indexed;
                while (indexed < all.size()) {
                    putTexts(all.subList(indexed, Math.min(indexed + TEXTS_AT_A_TIME, all.size())));
                }
                index.refresh();
                // Later ones come one by one, and are no news.
                if (before == 0) {
                    LOG.info(
                            "{} petitions can be found by their words after {} ms; they take {} kB",
                            indexed,
                            Duration.ofNanos(System.nanoTime() - startedAt).toMillis(),
                            index.size() / 1024);
                }
            }
            isIndexed = true;
        }
    }

    private void putTexts(List<Listed> some) {
        Map<PetitionId, PetitionText> said = texts.of(
                some.stream().map(petition -> new PetitionId(petition.id())).toList());
        for (Listed petition : some) {
            index.put(petition.number(), said.get(new PetitionId(petition.id())));
        }
        indexed += some.size();
    }

    private Map<String, String> readParents() {
        Map<String, String> read = new HashMap<>();
        for (Jurisdiction each : jurisdictions.findAllOrderByCode()) {
            JurisdictionCode parent = each.parent();
            if (parent != null) {
                read.put(each.code().value(), parent.value());
            }
        }
        return read;
    }

    private static long lastHour(Instant at) {
        return at.minus(HOUR_IS_OVER_AFTER).getEpochSecond()
                / Duration.ofHours(1).toSeconds();
    }
}
