package kz.undeu.transparency;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.undeu.petition.PetitionId;

/**
 * The files that a log gains when it grows: computed in memory and checked against what was signed before, so that a
 * wrong one is never written.
 */
final class Growth {

    private final PetitionId petition;
    private final LogFiles files;
    private final long from;
    private final long to;
    private final Map<String, byte[]> written = new LinkedHashMap<>();

    private Growth(PetitionId petition, LogFiles files, long from, long to) {
        this.petition = petition;
        this.files = files;
        this.from = from;
        this.to = to;
    }

    /**
     * Where reading the events must begin: a multiple of 256. From there tiles which were partial can be written whole; and
     * one whole tile before, if there is one, is compared with the published one, wherever the log ends. A single event
     * could be the same in two pasts, such as an invalidation that is done again after a backup was restored.
     */
    static long readsFrom(long from) {
        return Math.max(0, from / TilePath.WIDTH - 1) * TilePath.WIDTH;
    }

    /**
     * Computes the files.
     *
     * @param from the size of the log as it is published
     * @param leaves from {@link #readsFrom} on, to the new end
     * @throws LogConflict when the events before {@code from} are not the published ones
     * @throws Tiles.TileMissing when a file to go on from is not there
     */
    static Growth of(PetitionId petition, LogFiles files, long from, List<byte[]> leaves) {
        long start = readsFrom(from);
        Growth growth = new Growth(petition, files, from, start + leaves.size());
        growth.compare(start, leaves);
        // Tiles before are whole and stay.
        long whole = from - from % TilePath.WIDTH;
        List<byte[]> grown = leaves.subList((int) (whole - start), leaves.size());
        growth.addEntries(whole, grown);
        growth.addLevel(0, whole, hashes(grown));
        return growth;
    }

    /** The tree as it will be. */
    MerkleTree tree() {
        return new MerkleTree(to, new Tiles(files, petition, to, written));
    }

    /** Whether there is a file among them that never changes again. */
    boolean isForEver() {
        return written.keySet().stream().anyMatch(path -> !TilePath.isPartial(path));
    }

    /**
     * Writes them.
     *
     * @throws LogConflict when a file that never changes is there with other content
     */
    void write() {
        files.write(petition, written);
    }

    /** Partial tiles are of no use once the whole one is there. */
    void tidy() {
        written.keySet().stream()
                .filter(path -> !TilePath.isPartial(path))
                .forEach(path -> files.delete(petition, TilePath.ofParts(path)));
    }

    private void addEntries(long start, List<byte[]> leaves) {
        for (int i = 0; i < leaves.size(); i += TilePath.WIDTH) {
            List<byte[]> bundle = leaves.subList(i, Math.min(i + TilePath.WIDTH, leaves.size()));
            if (start + i + bundle.size() > from) {
                written.put(TilePath.ofEntries((start + i) / TilePath.WIDTH, bundle.size()), bundle(bundle));
            }
        }
    }

    /** Each entry after its length, two bytes, the larger first. */
    private static byte[] bundle(List<byte[]> leaves) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] leaf : leaves) {
            out.write(leaf.length >>> 8);
            out.write(leaf.length);
            out.writeBytes(leaf);
        }
        return out.toByteArray();
    }

    private void compare(long start, List<byte[]> leaves) {
        Tiles tiles = new Tiles(files, petition, from);
        for (long first = start; first < from; first += TilePath.WIDTH) {
            int place = (int) (first - start);
            int width = (int) Math.min(TilePath.WIDTH, from - first);
            if (!Arrays.equals(tiles.tile(0, first / TilePath.WIDTH), hashes(leaves.subList(place, place + width)))) {
                throw new LogConflict("the events before " + from + " are not the published ones");
            }
        }
    }

    private static byte[] hashes(List<byte[]> leaves) {
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        leaves.forEach(leaf -> hashes.writeBytes(TreeHash.ofLeaf(leaf).bytes()));
        return hashes.toByteArray();
    }

    /** Cuts hashes of a level into tiles; the roots of whole tiles go on to the level above. */
    private void addLevel(int level, long start, byte[] hashes) {
        ByteArrayOutputStream above = new ByteArrayOutputStream();
        long aboveBefore = Tiles.count(from, level + 1);
        int partBefore = (int) (aboveBefore % TilePath.WIDTH);
        int all = hashes.length / TreeHash.LENGTH;
        for (int place = 0; place < all; place += TilePath.WIDTH) {
            int width = Math.min(TilePath.WIDTH, all - place);
            byte[] tile = Arrays.copyOfRange(hashes, place * TreeHash.LENGTH, (place + width) * TreeHash.LENGTH);
            written.put(TilePath.ofHashes(level, (start + place) / TilePath.WIDTH, width), tile);
            if (width == TilePath.WIDTH) {
                above.writeBytes(Tiles.root(tile, 0, TilePath.WIDTH).bytes());
            }
        }
        if (above.size() == 0) {
            return;
        }
        ByteArrayOutputStream next = new ByteArrayOutputStream();
        if (partBefore > 0) {
            next.writeBytes(new Tiles(files, petition, from).tile(level + 1, aboveBefore / TilePath.WIDTH));
        }
        next.writeBytes(above.toByteArray());
        addLevel(level + 1, aboveBefore - partBefore, next.toByteArray());
    }
}
