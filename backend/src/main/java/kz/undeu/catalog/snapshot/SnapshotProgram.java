package kz.undeu.catalog.snapshot;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The program that checks a snapshot, as it stands in {@code infra/verify/snapshot.mjs}. It lies in each snapshot and at the same
 * address here. The one that came with a snapshot proves nothing: whoever changes the one changes the other too.
 */
@Singleton
class SnapshotProgram {

    static final String NAME = "verify-snapshot.mjs";

    /** @throws IllegalStateException when it was not packed */
    byte[] bytes() {
        try (InputStream program = getClass().getResourceAsStream("/verify/snapshot.mjs")) {
            if (program == null) {
                throw new IllegalStateException("the program that checks snapshots is not on the classpath");
            }
            return program.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
