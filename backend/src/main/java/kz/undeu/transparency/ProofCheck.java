package kz.undeu.transparency;

import java.util.List;

/**
 * Checks proofs as a reader of the log does, by the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2. We ask it of
 * every proof before we hand it out or sign by it: a bug in making proofs must not become a lie.
 */
final class ProofCheck {

    private ProofCheck() {}

    /** Whether a proof leads from a leaf at an index to the root of a tree of so many leaves. */
    static boolean includes(long index, long size, TreeHash leaf, List<TreeHash> proof, TreeHash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        TreeHash hash = leaf;
        for (TreeHash sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = TreeHash.ofNode(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = TreeHash.ofNode(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /**
     * Whether the second tree has the first as its beginning. A first tree without leaves proves nothing, so it is
     * refused.
     */
    static boolean extendsTo(long size1, long size2, TreeHash root1, TreeHash root2, List<TreeHash> proof) {
        if (size1 < 1 || size1 > size2) {
            return false;
        }
        if (size1 == size2) {
            return proof.isEmpty() && root1.equals(root2);
        }
        boolean isWhole = Long.bitCount(size1) == 1;
        if (proof.isEmpty()) {
            return false;
        }
        long node = size1 - 1;
        long last = size2 - 1;
        int shift = Long.numberOfTrailingZeros(~node);
        node >>>= shift;
        last >>>= shift;
        int next = isWhole ? 0 : 1;
        TreeHash first = isWhole ? root1 : proof.get(0);
        TreeHash second = first;
        for (TreeHash hash : proof.subList(next, proof.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                first = TreeHash.ofNode(hash, first);
                second = TreeHash.ofNode(hash, second);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                second = TreeHash.ofNode(second, hash);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && first.equals(root1) && second.equals(root2);
    }
}
