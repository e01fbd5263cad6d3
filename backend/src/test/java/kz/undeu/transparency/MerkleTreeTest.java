package kz.undeu.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static final List<TreeHash> LEAVES = IntStream.range(0, 700)
            .mapToObj(i -> TreeHash.ofLeaf(ByteBuffer.allocate(4).putInt(i).array()))
            .toList();

    @Property
    void theRootIsTheOneOfTheDefinition(@ForAll @IntRange(max = 700) int size) {
        assertThat(tree(size).root()).isEqualTo(NaiveTree.root(LEAVES.subList(0, size)));
    }

    @Property
    void everyLeafIsProvedAndNoOtherIs(
            @ForAll @IntRange(min = 1, max = 700) int size,
            @ForAll @IntRange(max = 699) int leaf,
            @ForAll @IntRange(max = 699) int other) {
        int index = leaf % size;
        MerkleTree tree = tree(size);
        List<TreeHash> proof = tree.inclusion(index);
        assertThat(ProofCheck.includes(index, size, LEAVES.get(index), proof, tree.root()))
                .isTrue();
        assertThat(ProofCheck.includes(index, size, LEAVES.get(other), proof, tree.root()))
                .isEqualTo(other == index);
        assertThat(ProofCheck.includes(other, size, LEAVES.get(index), proof, tree.root()))
                .isEqualTo(other == index);
    }

    @Property
    void everyTreeExtendsItsBeginningsAndNoOther(
            @ForAll @IntRange(min = 1, max = 700) int size, @ForAll @IntRange(min = 1, max = 700) int smaller) {
        int before = 1 + smaller % size;
        MerkleTree tree = tree(size);
        List<TreeHash> proof = tree.consistency(before);
        assertThat(ProofCheck.extendsTo(before, size, tree(before).root(), tree.root(), proof))
                .isTrue();
        List<TreeHash> another = new ArrayList<>(LEAVES.subList(0, before));
        another.set(before / 2, TreeHash.OF_NOTHING);
        assertThat(ProofCheck.extendsTo(before, size, NaiveTree.root(another), tree.root(), proof))
                .isFalse();
    }

    @Test
    void whatIsNotThereCannotBeProved() {
        assertThatThrownBy(() -> tree(5).inclusion(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree(5).inclusion(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree(5).consistency(6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree(5).consistency(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static MerkleTree tree(int size) {
        return new MerkleTree(size, new NaiveTree(LEAVES));
    }
}
