package kz.undeu.catalog.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes the tables for machines, as CSV on the Web (W3C, tabular metadata) has it. */
final class TableSchema {

    private TableSchema() {}

    static Map<String, Object> of(List<OpenTable> tables) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
        group.put("dc:title", "Undeu open data");
        group.put("dc:license", Map.of("@id", OpenData.LICENSE));
        group.put("tables", tables.stream().map(TableSchema::table).toList());
        return group;
    }

    private static Map<String, Object> table(OpenTable table) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("url", OpenFormat.CSV.fileOf(table.name()));
        described.put("dc:description", table.description());
        described.put(
                "tableSchema",
                Map.of(
                        "primaryKey",
                        table.key(),
                        "columns",
                        table.columns().stream().map(TableSchema::column).toList()));
        return described;
    }

    private static Map<String, Object> column(OpenColumn column) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", column.name());
        described.put("titles", column.name());
        described.put("datatype", column.kind().datatype());
        described.put("required", column.required());
        described.put("dc:description", column.description());
        return described;
    }
}
