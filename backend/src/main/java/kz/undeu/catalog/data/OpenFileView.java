package kz.undeu.catalog.data;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A table in one spelling.
 *
 * @param path its address here, for ever
 * @param bytes null before it was first made
 */
@Serdeable
record OpenFileView(String path, String mediaType, @Nullable Long bytes) {}
