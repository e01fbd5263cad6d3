package kz.undeu.catalog.snapshot;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.NotBlank;

/**
 * How snapshots are kept.
 *
 * @param folder replicas may share it
 * @param keep so many, the newest
 */
@ConfigurationProperties("undeu.snapshot")
record SnapshotConfiguration(@NotBlank String folder, int keep) {}
