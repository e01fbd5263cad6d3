package kz.undeu.catalog.snapshot;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The snapshots that are kept.
 *
 * @param verifierKey of the note in each of them, {@code name+id+base64}
 * @param program that checks them: its address here
 * @param paths the newest first; empty before the first night
 */
@Serdeable
@Schema(example = """
        {"verifierKey": "petitions.example.kz/log+b4f919d6+AdBpl7f98ONFgdFu0bdi+aXoizLE6rl6rBug7umywI8g",
         "program": "/data/verify-snapshot.mjs", "paths": []}""")
record SnapshotList(String verifierKey, String program, List<String> paths) {}
