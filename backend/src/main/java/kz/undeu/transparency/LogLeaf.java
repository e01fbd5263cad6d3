package kz.undeu.transparency;

import io.micronaut.core.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import kz.undeu.petition.PetitionId;

/** An event as the public log holds it. Names nobody. */
final class LogLeaf {

    private static final String FORMAT = "petition-leaf/v1\npetition %s\n%s\n";

    private LogLeaf() {}

    /** Somebody signed. */
    static byte[] sign(PetitionId petition, byte[] commitment) {
        return leaf(petition, "sign " + Base64.getEncoder().encodeToString(commitment));
    }

    /** Somebody took a signature back. */
    static byte[] withdraw(PetitionId petition, long signedAt) {
        return leaf(petition, "withdraw " + signedAt);
    }

    /** A signature was found not to count. */
    static byte[] invalidate(PetitionId petition, long signedAt, String reasonCode) {
        return leaf(petition, "invalidate " + signedAt + " " + reasonCode);
    }

    /** From a row of the table of events. */
    static byte[] of(
            PetitionId petition,
            String kind,
            byte @Nullable [] commitment,
            long refersTo,
            @Nullable String reasonCode) {
        return switch (kind) {
            case "SIGN" -> sign(petition, commitment);
            case "WITHDRAW" -> withdraw(petition, refersTo);
            case "INVALIDATE" -> invalidate(petition, refersTo, reasonCode);
            default -> throw new IllegalStateException("an event of kind " + kind);
        };
    }

    private static byte[] leaf(PetitionId petition, String what) {
        return FORMAT.formatted(petition.value(), what).getBytes(StandardCharsets.UTF_8);
    }
}
