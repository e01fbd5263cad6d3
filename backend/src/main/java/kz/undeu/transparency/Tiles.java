package kz.undeu.transparency;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import kz.undeu.petition.PetitionId;

/** The subtrees of a log at a size, out of its tiles: those on the disk and those that are about to be written. */
final class Tiles implements Subtrees {

    private final LogFiles files;
    private final PetitionId petition;
    private final long size;
    private final Map<String, byte[]> known;

    Tiles(LogFiles files, PetitionId petition, long size) {
        this(files, petition, size, Map.of());
    }

    Tiles(LogFiles files, PetitionId petition, long size, Map<String, byte[]> unwritten) {
        this.files = files;
        this.petition = petition;
        this.size = size;
        this.known = new HashMap<>(unwritten);
    }

    /** How many hashes a log of a size has on a level of tiles. */
    static long count(long size, int level) {
        return level * TilePath.HEIGHT >= Long.SIZE ? 0 : size >>> (level * TilePath.HEIGHT);
    }

    @Override
    public TreeHash root(int height, long index) {
        int level = height / TilePath.HEIGHT;
        int above = height % TilePath.HEIGHT;
        long first = index << above;
        byte[] tile = tile(level, first / TilePath.WIDTH);
        return root(tile, (int) (first % TilePath.WIDTH), 1 << above);
    }

    /**
     * The hashes of a tile as far as the log reaches.
     *
     * @throws TileMissing when the disk does not hold it
     */
    byte[] tile(int level, long index) {
        int width = (int) Math.min(TilePath.WIDTH, count(size, level) - index * TilePath.WIDTH);
        if (width <= 0) {
            throw new IllegalStateException("a log of " + size + " events has no tile " + level + "/" + index);
        }
        return known.computeIfAbsent(TilePath.ofHashes(level, index, width), path -> read(path, level, index, width));
    }

    /** A partial tile may be gone once the whole one is there. */
    private byte[] read(String path, int level, long index, int width) {
        byte[] tile = files.read(petition, path)
                .or(() -> files.read(petition, TilePath.ofHashes(level, index, TilePath.WIDTH)))
                .orElseThrow(() -> new TileMissing(path));
        if (tile.length < width * TreeHash.LENGTH) {
            throw new TileMissing(path);
        }
        return Arrays.copyOf(tile, width * TreeHash.LENGTH);
    }

    /** The root over a run of hashes whose number is a power of two. */
    static TreeHash root(byte[] hashes, int from, int count) {
        if (count == 1) {
            return TreeHash.ofBytes(hashes, from);
        }
        int half = count / 2;
        return TreeHash.ofNode(root(hashes, from, half), root(hashes, from + half, half));
    }

    /** A file of the log is not there or cut short; the database can make it anew. */
    static final class TileMissing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TileMissing(String path) {
            super(path);
        }
    }
}
