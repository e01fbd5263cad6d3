package kz.undeu.catalog.data;

import io.micronaut.http.MediaType;
import java.nio.file.Path;
import java.time.Instant;
import kz.undeu.web.EntityTag;
import kz.undeu.web.StoredFile;

/**
 * A table as a file.
 *
 * @param madeAt in whole seconds, as HTTP has them
 */
public record OpenFile(Path path, Instant madeAt, long bytes) {

    /** As it is sent, and saved under a name. */
    public StoredFile as(MediaType type, String name) {
        return new StoredFile(path, name, type, madeAt, bytes, tag());
    }

    /** A file is never changed, but replaced by one that was made later. */
    public EntityTag tag() {
        return new EntityTag('"' + Long.toHexString(madeAt.getEpochSecond()) + '-' + Long.toHexString(bytes) + '"');
    }
}
