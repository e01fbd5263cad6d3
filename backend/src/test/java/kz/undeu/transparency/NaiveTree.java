package kz.undeu.transparency;

import java.util.List;

/** The definition of RFC 6962 as it stands there, over leaves in memory. */
record NaiveTree(List<TreeHash> leaves) implements Subtrees {

    @Override
    public TreeHash root(int height, long index) {
        int from = Math.toIntExact(index << height);
        return root(leaves.subList(from, from + (1 << height)));
    }

    static TreeHash root(List<TreeHash> leaves) {
        if (leaves.isEmpty()) {
            return TreeHash.OF_NOTHING;
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int half = 1;
        while (half * 2 < leaves.size()) {
            half *= 2;
        }
        return TreeHash.ofNode(root(leaves.subList(0, half)), root(leaves.subList(half, leaves.size())));
    }
}
