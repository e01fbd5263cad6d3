package kz.undeu.transparency;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import kz.undeu.petition.PetitionId;

/** Compares events, as they come, with what was published of them, and the root over them with the one that was signed. */
final class LogComparison {

    /** Seconds are promised; what waits so long waits for somebody to look. */
    static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final PetitionId petition;
    private final Optional<Checkpoint> head;
    private final long size;
    private final LogFiles files;
    private final Instant at;
    private final Differences differences;
    private final PublishedEntries entries;
    private final TileComparison tiles;
    private final GrowingRoot root = new GrowingRoot();
    private final Set<String> lost = new LinkedHashSet<>();
    private long inForce;
    private boolean isBehind;

    LogComparison(PetitionId petition, Optional<Checkpoint> head, LogFiles files, Instant at, Differences differences) {
        this.petition = petition;
        this.head = head;
        this.size = head.map(Checkpoint::size).orElse(0L);
        this.files = files;
        this.at = at;
        this.differences = differences;
        this.entries = new PublishedEntries(files, petition, size);
        this.tiles = new TileComparison(files, petition, size, differences);
    }

    void add(CountedEvent event) {
        if (event.index() >= size) {
            isBehind |= event.at().plus(LONGEST_WAIT).isBefore(at);
            return;
        }
        byte[] leaf = LogLeaf.of(petition, event.kind(), event.commitment(), event.refersTo(), event.reasonCode());
        TreeHash hash = TreeHash.ofLeaf(leaf);
        root.add(hash);
        tiles.add(event.index(), hash);
        Optional<byte[]> entry = entries.entry(event.index());
        if (entry.isEmpty()) {
            lost.add(entries.path(event.index()));
        } else {
            inForce += isSigning(entry.get()) ? 1 : -1;
            if (!Arrays.equals(leaf, entry.get())) {
                differences.add(
                        DifferenceKind.LOG_ENTRY, "event " + event.index(), "the published entry is another one");
            }
        }
    }

    /** After the last event. */
    void finish(long events) {
        lost.addAll(LostFiles.of(files, petition, size));
        lost.forEach(path -> differences.add(DifferenceKind.LOG_FILE, path, "is lost or cut short"));
        tiles.finish();
        if (isBehind) {
            differences.add(
                    DifferenceKind.LOG_BEHIND, "head", "counts " + size + " of " + events + " events, for an hour");
        }
        if (events < size) {
            differences.add(DifferenceKind.LOG_AHEAD, "head", "counts " + size + " events, there are " + events);
        }
        head.ifPresent(this::compareRoots);
    }

    private void compareRoots(Checkpoint signed) {
        if (root.size() == size && !root.root().equals(signed.root())) {
            differences.add(DifferenceKind.LOG_ROOT, "root of " + size, "the events make another one than was signed");
        }
        try {
            TreeHash hashes = new MerkleTree(size, new Tiles(files, petition, size)).root();
            if (!hashes.equals(signed.root())) {
                differences.add(
                        DifferenceKind.LOG_ROOT, "root of " + size, "the tiles make another one than was signed");
            }
        } catch (Tiles.TileMissing missing) {
            // It is one of the lost files, and named.
            return;
        }
    }

    /** By the published entries that are there. */
    long inForce() {
        return inForce;
    }

    private static boolean isSigning(byte[] entry) {
        String[] lines = new String(entry, StandardCharsets.UTF_8).split("\n", -1);
        return lines.length > 2 && lines[2].startsWith("sign ");
    }
}
