package kz.undeu.catalog.data;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What there is to copy.
 *
 * @param license under which all of it may be used
 * @param schema where the columns are described (CSV on the Web)
 */
@Serdeable
record OpenDataView(String license, String attribution, String schema, List<OpenTableView> tables) {}
