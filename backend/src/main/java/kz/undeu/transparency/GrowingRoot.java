package kz.undeu.transparency;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The root of a tree whose leaves come one after another. Keeps one hash for each whole subtree, so that ten million
 * leaves need two dozen hashes of memory. Source: RFC 6962, section 2.1.
 */
final class GrowingRoot {

    private final Deque<TreeHash> subtrees = new ArrayDeque<>();
    private long size;

    void add(TreeHash leaf) {
        subtrees.push(leaf);
        // As many subtrees of the same size stand at the end now as the old size has ones at its end.
        for (long ones = size; (ones & 1) == 1; ones >>>= 1) {
            TreeHash right = subtrees.pop();
            subtrees.push(TreeHash.ofNode(subtrees.pop(), right));
        }
        size++;
    }

    long size() {
        return size;
    }

    TreeHash root() {
        TreeHash root = null;
        for (TreeHash subtree : subtrees) {
            root = root == null ? subtree : TreeHash.ofNode(subtree, root);
        }
        return root == null ? TreeHash.OF_NOTHING : root;
    }
}
