package kz.undeu.transparency;

import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;
import kz.undeu.identity.Person;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;
import kz.undeu.signature.Receipt;
import kz.undeu.signature.Signing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Proves to signatories that the public log holds their signature. */
@Singleton
class Proving {

    private static final Logger LOG = LoggerFactory.getLogger(Proving.class);

    private final Signing signing;
    private final Checkpoints checkpoints;
    private final LogFiles files;

    Proving(Signing signing, Checkpoints checkpoints, LogFiles files) {
        this.signing = signing;
        this.checkpoints = checkpoints;
        this.files = files;
    }

    /**
     * A proof for the signature in force of a person: C2SP tlog-proof.
     *
     * @throws Refusal NOT_FOUND when they have none, NOT_YET_LOGGED when no head counts it yet
     */
    String proof(PetitionId petition, Person person) {
        Receipt receipt = signing.receipt(petition, person).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        long index = receipt.eventIndex();
        Checkpoint head = checkpoints
                .find(petition)
                .filter(found -> index < found.size())
                .orElseThrow(() -> Refusal.of(TransparencyRefusal.NOT_YET_LOGGED));
        List<TreeHash> path;
        try {
            path = new MerkleTree(head.size(), new Tiles(files, petition, head.size())).inclusion(index);
        } catch (Tiles.TileMissing missing) {
            // It was there before the head was remembered: lost since, or a folder on the network does not show it here
            // yet.
            LOG.warn("The log of petition {} lacks {}", petition, missing.getMessage());
            throw Refusal.of(TransparencyRefusal.NOT_YET_LOGGED);
        }
        TreeHash leaf =
                TreeHash.ofLeaf(LogLeaf.sign(petition, Base64.getUrlDecoder().decode(receipt.commitment())));
        if (!ProofCheck.includes(index, head.size(), leaf, path, head.root())) {
            throw new IllegalStateException("the log of petition " + petition + " does not hold event " + index);
        }
        StringBuilder proof = new StringBuilder("c2sp.org/tlog-proof@v1\nindex ")
                .append(index)
                .append('\n');
        path.forEach(hash -> proof.append(hash.base64()).append('\n'));
        return proof.append('\n').append(head.note()).toString();
    }
}
