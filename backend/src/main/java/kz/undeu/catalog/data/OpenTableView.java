package kz.undeu.catalog.data;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * A table that may be copied as a whole.
 *
 * @param madeAt when the files that lie there were made; null before the first time
 */
@Serdeable
record OpenTableView(
        String name,
        String description,
        List<String> columns,
        @Nullable Instant madeAt,
        List<OpenFileView> files) {}
