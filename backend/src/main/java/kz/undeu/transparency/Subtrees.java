package kz.undeu.transparency;

/** The complete subtrees of a log, by their height and place. */
interface Subtrees {

    /**
     * The root of the subtree over the leaves {@code index * 2^height} to {@code (index + 1) * 2^height - 1}.
     *
     * @throws IllegalStateException when the log does not hold all of them
     */
    TreeHash root(int height, long index);
}
