package kz.undeu.transparency;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.undeu.petition.PetitionId;

/**
 * Compares the hashes that events make with the published tiles of all levels; with one tile of each level in memory. Lost
 * tiles are not its matter: {@link LostFiles}.
 */
final class TileComparison {

    private final LogFiles files;
    private final PetitionId petition;
    private final long size;
    private final Differences differences;
    private final List<Level> levels = new ArrayList<>();
    private long next;

    TileComparison(LogFiles files, PetitionId petition, long size, Differences differences) {
        this.files = files;
        this.petition = petition;
        this.size = size;
        this.differences = differences;
    }

    /** The hash of an event. Behind a missing one all stand elsewhere, and nothing more is compared. */
    void add(long index, TreeHash leaf) {
        if (index == next) {
            next++;
            add(0, leaf);
        }
    }

    /** After the last event. */
    void finish() {
        for (int level = 0; level < levels.size(); level++) {
            if (levels.get(level).hashes.size() > 0) {
                compare(level);
            }
        }
    }

    private void add(int number, TreeHash hash) {
        if (levels.size() == number) {
            levels.add(new Level());
        }
        Level level = levels.get(number);
        level.hashes.writeBytes(hash.bytes());
        if (level.hashes.size() == TilePath.WIDTH * TreeHash.LENGTH) {
            compare(number);
            TreeHash root = Tiles.root(level.hashes.toByteArray(), 0, TilePath.WIDTH);
            level.hashes.reset();
            level.tile++;
            add(number + 1, root);
        }
    }

    private void compare(int number) {
        Level level = levels.get(number);
        byte[] made = level.hashes.toByteArray();
        byte[] published;
        try {
            published = new Tiles(files, petition, size).tile(number, level.tile);
        } catch (Tiles.TileMissing lost) {
            return;
        }
        if (!Arrays.equals(made, Arrays.copyOf(published, made.length))) {
            differences.add(
                    DifferenceKind.LOG_ROOT,
                    TilePath.ofHashes(number, level.tile, published.length / TreeHash.LENGTH),
                    "holds other hashes than the events make");
        }
    }

    private static final class Level {
        private final ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        private long tile;
    }
}
