package kz.undeu.catalog.copy;

import io.micronaut.core.annotation.Nullable;
import kz.undeu.transparency.LogExcerpt;

/**
 * The event that reached a threshold.
 *
 * @param eventIndex its index in the log
 * @param proof null while no head of the log counts it
 */
record ReachedThreshold(int tier, long eventIndex, @Nullable LogExcerpt proof) {}
