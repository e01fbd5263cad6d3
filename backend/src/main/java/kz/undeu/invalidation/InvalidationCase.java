package kz.undeu.invalidation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * An invalidation with what it would do now.
 *
 * @param preview of the frozen signatures that are still in force; only while it waits for approval
 */
@Serdeable
record InvalidationCase(
        InvalidationView invalidation, @Nullable PreviewView preview) {}
