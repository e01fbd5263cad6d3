package kz.undeu.transparency;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kz.undeu.petition.PetitionId;

/** Takes proofs out of the published logs. Speaks of nothing that no signed head counts. */
@Singleton
public class LogExcerpts {

    private final LogEvents events;
    private final Checkpoints checkpoints;
    private final LogFiles files;
    private final NoteKey key;

    LogExcerpts(LogEvents events, Checkpoints checkpoints, LogFiles files, NoteKey key) {
        this.events = events;
        this.checkpoints = checkpoints;
        this.files = files;
        this.key = key;
    }

    /**
     * The proof of an event; empty until a head that counts it is signed and its tiles are there.
     *
     * @throws IllegalStateException when the log does not hold the event that the database has
     */
    public Optional<LogExcerpt> of(PetitionId petition, long eventIndex) {
        Optional<Checkpoint> head = checkpoints.find(petition).filter(found -> eventIndex < found.size());
        if (head.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(proved(petition, eventIndex, head.get()));
        } catch (Tiles.TileMissing onItsWay) {
            return Optional.empty();
        }
    }

    private LogExcerpt proved(PetitionId petition, long eventIndex, Checkpoint head) {
        long sizeThen = eventIndex + 1;
        Tiles tiles = new Tiles(files, petition, head.size());
        MerkleTree tree = new MerkleTree(head.size(), tiles);
        byte[] leaf = events.readLeaves(petition, eventIndex, sizeThen).get(0);
        List<TreeHash> inclusion = tree.inclusion(eventIndex);
        TreeHash rootThen = new MerkleTree(sizeThen, tiles).root();
        List<TreeHash> consistency = sizeThen == head.size() ? List.of() : tree.consistency(sizeThen);
        boolean holds = ProofCheck.includes(eventIndex, head.size(), TreeHash.ofLeaf(leaf), inclusion, head.root())
                && ProofCheck.extendsTo(sizeThen, head.size(), rootThen, head.root(), consistency);
        if (!holds) {
            throw new IllegalStateException("the log of petition " + petition + " does not hold event " + eventIndex);
        }
        return new LogExcerpt(
                head.origin(),
                key.verifierKey(),
                head.note(),
                head.size(),
                head.root().base64(),
                eventIndex,
                new String(leaf, StandardCharsets.UTF_8),
                inclusion.stream().map(TreeHash::base64).toList(),
                rootThen.base64(),
                consistency.stream().map(TreeHash::base64).toList());
    }
}
