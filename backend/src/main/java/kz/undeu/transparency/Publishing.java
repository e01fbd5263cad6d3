package kz.undeu.transparency;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import kz.undeu.petition.PetitionId;

/**
 * Brings the public log of a petition up to what is durably in the database. Signs nothing that is not an extension of
 * the last head that was signed, whether the database or the disk remembers it. Order, so that a kill at any point
 * does no harm: events that are on the disk of the database, tiles, head in the database, head on the disk.
 */
@Singleton
class Publishing {

    /** Events that one head may add: 200 tiles, about 20 MB of work in memory. */
    private static final int LONGEST_STEP = 200 * TilePath.WIDTH;

    private final LogEvents events;
    private final Checkpoints checkpoints;
    private final LogFiles files;
    private final NoteKey key;

    Publishing(LogEvents events, Checkpoints checkpoints, LogFiles files, NoteKey key) {
        this.events = events;
        this.checkpoints = checkpoints;
        this.files = files;
        this.key = key;
    }

    /**
     * Publishes what is new.
     *
     * @throws LogConflict when the database tells another past than the published one; nothing was signed
     */
    void publish(PetitionId petition, Instant at) {
        // In this order, as others may publish meanwhile: what is shown was remembered before, and that was an event
        // before.
        Optional<Checkpoint> shown = shown(petition);
        Optional<Checkpoint> remembered = remembered(petition);
        Optional<Checkpoint> last = later(remembered, shown);
        long count = events.countEvents(petition);
        long size = size(last);
        if (count < size) {
            throw new LogConflict("the database has " + count + " events, and " + size + " were published");
        }
        if (size(remembered) < size) {
            // Restored to a moment between the events and their head.
            mustMake(petition, last.orElseThrow());
            if (!checkpoints.follow(petition, remembered, last.orElseThrow(), at)) {
                return;
            }
        }
        while (size < count) {
            Growth growth = grow(petition, last, Math.min(count, endOfStep(size)));
            MerkleTree tree = growth.tree();
            Checkpoint next = Checkpoint.sign(key, checkpoints.origin(petition), tree.size(), proved(tree, last));
            if (growth.isForEver()) {
                // Else the database could come back from a kill without events that a file holds for ever.
                events.settle();
            }
            growth.write();
            if (!checkpoints.follow(petition, last, next, at)) {
                // Another replica is publishing; what it signs it takes from the same events.
                return;
            }
            show(petition, next);
            growth.tidy();
            shown = Optional.of(next);
            last = shown;
            size = next.size();
        }
        if (last.isPresent() && !shown.equals(last)) {
            // Killed between remembering and showing.
            show(petition, last.get());
        }
    }

    /**
     * Makes the files anew where the disk lost some, wherever they lie in the log, and publishes what is new.
     *
     * @throws LogConflict when the database cannot make the tree that was signed
     */
    void check(PetitionId petition, Instant at) {
        later(remembered(petition), shown(petition)).ifPresent(last -> {
            if (!isWhole(petition, last)) {
                restore(petition, last);
            }
        });
        publish(petition, at);
    }

    private Growth grow(PetitionId petition, Optional<Checkpoint> last, long to) {
        long from = size(last);
        try {
            return Growth.of(petition, files, from, events.readLeaves(petition, Growth.readsFrom(from), to));
        } catch (Tiles.TileMissing lost) {
            restore(petition, last.orElseThrow());
            return Growth.of(petition, files, from, events.readLeaves(petition, Growth.readsFrom(from), to));
        }
    }

    private void restore(PetitionId petition, Checkpoint last) {
        // Before anything is written: what is whole can never be taken back.
        mustMake(petition, last);
        for (long size = 0; size < last.size(); ) {
            long to = Math.min(last.size(), endOfStep(size));
            Growth growth = Growth.of(petition, files, size, events.readLeaves(petition, Growth.readsFrom(size), to));
            growth.write();
            size = to;
        }
        if (!isWhole(petition, last)) {
            throw new LogConflict("the published tiles do not make the tree of " + last.size() + " events");
        }
    }

    /** Reads all events; 10 million take a minute. */
    private void mustMake(PetitionId petition, Checkpoint head) {
        GrowingRoot root = new GrowingRoot();
        while (root.size() < head.size()) {
            long to = Math.min(head.size(), endOfStep(root.size()));
            events.readLeaves(petition, root.size(), to).forEach(leaf -> root.add(TreeHash.ofLeaf(leaf)));
        }
        if (!root.root().equals(head.root())) {
            throw new LogConflict("the events of the database do not make the tree of " + head.size() + " events");
        }
    }

    private static long endOfStep(long from) {
        return from - from % TilePath.WIDTH + LONGEST_STEP;
    }

    private boolean isWhole(PetitionId petition, Checkpoint last) {
        try {
            return LostFiles.of(files, petition, last.size()).isEmpty()
                    && new MerkleTree(last.size(), new Tiles(files, petition, last.size()))
                            .root()
                            .equals(last.root());
        } catch (Tiles.TileMissing lost) {
            return false;
        }
    }

    private static TreeHash proved(MerkleTree tree, Optional<Checkpoint> last) {
        TreeHash root = tree.root();
        if (last.isPresent()
                && !ProofCheck.extendsTo(
                        last.get().size(),
                        tree.size(),
                        last.get().root(),
                        root,
                        tree.consistency(last.get().size()))) {
            throw new LogConflict("the tree of " + tree.size() + " events does not extend the one of "
                    + last.get().size());
        }
        return root;
    }

    private Optional<Checkpoint> remembered(PetitionId petition) {
        try {
            return checkpoints.find(petition);
        } catch (IllegalArgumentException foreign) {
            throw new LogConflict("the database remembers a head that our key has not signed");
        }
    }

    private Optional<Checkpoint> shown(PetitionId petition) {
        try {
            return files.read(petition, LogFiles.CHECKPOINT)
                    .map(note -> Checkpoint.open(
                            key, checkpoints.origin(petition), new String(note, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException foreign) {
            throw new LogConflict("the disk shows a head that our key has not signed");
        }
    }

    /**
     * Shows a head, or a later one. Who stood still since it was remembered may find that others have published on: it puts
     * nothing older in the place of what they show; and if they do so between its look and its writing, it sees afterwards
     * what they remembered before.
     */
    private void show(PetitionId petition, Checkpoint head) {
        Checkpoint showing = head;
        while (true) {
            if (size(shown(petition)) < showing.size()) {
                files.replace(petition, LogFiles.CHECKPOINT, showing.note().getBytes(StandardCharsets.UTF_8));
            }
            Checkpoint remembered = remembered(petition).orElseThrow();
            if (remembered.size() <= showing.size()) {
                return;
            }
            showing = remembered;
        }
    }

    private static long size(Optional<Checkpoint> head) {
        return head.map(Checkpoint::size).orElse(0L);
    }

    /** A database restored from a backup may remember less than the disk shows, and the other way round after a kill. */
    private static Optional<Checkpoint> later(Optional<Checkpoint> one, Optional<Checkpoint> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        if (one.get().size() == other.get().size()
                && !one.get().root().equals(other.get().root())) {
            throw new LogConflict("two heads of " + one.get().size() + " events were signed");
        }
        return one.get().size() >= other.get().size() ? one : other;
    }
}
