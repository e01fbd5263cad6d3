package kz.undeu.catalog.data;

import java.nio.file.Path;
import java.time.Instant;
import kz.undeu.web.EntityTag;

/**
 * A table as a file.
 *
 * @param madeAt in whole seconds, as HTTP has them
 */
public record OpenFile(Path path, Instant madeAt, long bytes) {

    /** A file is never changed, but replaced by one that was made later. */
    public EntityTag tag() {
        return new EntityTag('"' + Long.toHexString(madeAt.getEpochSecond()) + '-' + Long.toHexString(bytes) + '"');
    }
}
