package kz.undeu.transparency;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree over the first {@code size} leaves of a log, and what can be proved of it. Source: RFC 6962, sections 2.1.1 and
 * 2.1.2.
 *
 * @param size leaves, 0 or more
 */
record MerkleTree(long size, Subtrees subtrees) {

    TreeHash root() {
        return size == 0 ? TreeHash.OF_NOTHING : root(0, size);
    }

    /**
     * What leads from a leaf to the root: the siblings on the way, lowest first.
     *
     * @throws IllegalArgumentException when the tree has no such leaf
     */
    List<TreeHash> inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has no leaf " + index);
        }
        List<TreeHash> proof = new ArrayList<>();
        long from = 0;
        long to = size;
        List<TreeHash> fromTheRoot = new ArrayList<>();
        while (to - from > 1) {
            long middle = from + largestPowerBelow(to - from);
            if (index < middle) {
                fromTheRoot.add(root(middle, to));
                to = middle;
            } else {
                fromTheRoot.add(root(from, middle));
                from = middle;
            }
        }
        for (int i = fromTheRoot.size() - 1; i >= 0; i--) {
            proof.add(fromTheRoot.get(i));
        }
        return proof;
    }

    /**
     * What shows that the tree over the first leaves only grew to this one.
     *
     * @param earlier leaves of the smaller tree, 1 to the size of this one
     */
    List<TreeHash> consistency(long earlier) {
        if (earlier < 1 || earlier > size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves did not grow from one of " + earlier);
        }
        List<TreeHash> proof = new ArrayList<>();
        addConsistency(earlier, 0, size, true, proof);
        return proof;
    }

    private void addConsistency(long earlier, long from, long to, boolean isKnown, List<TreeHash> proof) {
        if (earlier == to - from) {
            if (!isKnown) {
                proof.add(root(from, to));
            }
            return;
        }
        long half = largestPowerBelow(to - from);
        if (earlier <= half) {
            addConsistency(earlier, from, from + half, isKnown, proof);
            proof.add(root(from + half, to));
        } else {
            addConsistency(earlier - half, from + half, to, false, proof);
            proof.add(root(from, from + half));
        }
    }

    /** The root over the leaves from {@code from} to before {@code to}; ranges of the recursion always begin aligned. */
    private TreeHash root(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            int height = Long.numberOfTrailingZeros(width);
            return subtrees.root(height, from >>> height);
        }
        long middle = from + largestPowerBelow(width);
        return TreeHash.ofNode(root(from, middle), root(middle, to));
    }

    private static long largestPowerBelow(long width) {
        return Long.highestOneBit(width - 1);
    }
}
