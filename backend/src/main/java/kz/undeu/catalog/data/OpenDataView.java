package kz.undeu.catalog.data;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What there is to copy.
 *
 * @param license under which all of it may be used
 * @param schema where the columns are described (CSV on the Web)
 */
@Serdeable
@Schema(example = """
        {"license": "https://creativecommons.org/licenses/by/4.0/", "attribution": "Undeu",
         "schema": "/data/csv-metadata.json",
         "tables": [{"name": "petitions",
           "description": "Petitions that were ever listed, with their texts and counts",
           "columns": ["id", "state", "closedBecause", "jurisdiction", "topic", "titleKk", "summaryKk",
            "backgroundKk", "demandsKk", "titleRu", "summaryRu", "backgroundRu"],
           "madeAt": null, "files": [{"path": "/data/petitions.csv", "mediaType": "text/csv", "bytes": null}]}]}""")
record OpenDataView(String license, String attribution, String schema, List<OpenTableView> tables) {}
