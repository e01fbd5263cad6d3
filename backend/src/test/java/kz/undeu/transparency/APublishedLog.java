package kz.undeu.transparency;

import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import kz.undeu.petition.PetitionId;
import kz.undeu.testing.Product;

/** Publishes the log of a petition, which in tests nobody does by the clock. */
public final class APublishedLog {

    private APublishedLog() {}

    public static void of(PetitionId petition) {
        Product.bean(Publishing.class).publish(petition, Product.clock().instant());
    }

    /** Publishes it by another replica, such as one that runs in a process of its own. */
    public static void of(ApplicationContext replica, PetitionId petition, Instant at) {
        replica.getBean(Publishing.class).publish(petition, at);
    }

    /** Whether a proof, as a dossier holds it, leads from a leaf to the head that the key of the product has signed. */
    public static boolean proves(PetitionId petition, String proof, String leaf) {
        String[] parts = proof.split("\n\n", 2);
        List<String> lines = parts[0].lines().toList();
        Checkpoints checkpoints = Product.bean(Checkpoints.class);
        Checkpoint head = Checkpoint.open(Product.bean(NoteKey.class), checkpoints.origin(petition), parts[1]);
        return ProofCheck.includes(
                Long.parseLong(lines.get(1).substring("index ".length())),
                head.size(),
                TreeHash.ofLeaf(leaf.getBytes(StandardCharsets.UTF_8)),
                lines.subList(2, lines.size()).stream()
                        .map(hash -> TreeHash.ofBytes(Base64.getDecoder().decode(hash)))
                        .toList(),
                head.root());
    }
}
