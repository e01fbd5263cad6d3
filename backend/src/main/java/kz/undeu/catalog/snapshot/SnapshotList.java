package kz.undeu.catalog.snapshot;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The snapshots that are kept.
 *
 * @param verifierKey of the note in each of them, {@code name+id+base64}
 * @param paths the newest first; empty before the first night
 */
@Serdeable
record SnapshotList(String verifierKey, List<String> paths) {}
