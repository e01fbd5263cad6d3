package kz.undeu.catalog.data;

import io.micronaut.http.MediaType;

/** In which spellings there is each table. */
public enum OpenFormat {
    CSV(MediaType.of("text/csv;charset=utf-8;header=present")),
    JSON(MediaType.APPLICATION_JSON_TYPE);

    private final MediaType type;

    OpenFormat(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    public String fileOf(String table) {
        return table + (this == CSV ? ".csv" : ".json");
    }

    OpenFormat other() {
        return this == CSV ? JSON : CSV;
    }
}
