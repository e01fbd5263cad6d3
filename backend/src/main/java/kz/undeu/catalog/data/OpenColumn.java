package kz.undeu.catalog.data;

/**
 * A column of a table.
 *
 * @param name also the name of the field in JSON
 * @param required whether every row has a value
 * @param description for whoever reads the schema
 */
public record OpenColumn(String name, Kind kind, boolean required, String description) {

    /** What its values are. */
    public enum Kind {
        /** What people wrote: in CSV never a formula. */
        TEXT("string"),
        /** A word of ours. */
        CODE("string"),
        NUMBER("integer"),
        TRUTH("boolean"),
        /** In UTC. */
        MOMENT("dateTime"),
        /** In Almaty. */
        DAY("date");

        private final String datatype;

        Kind(String datatype) {
            this.datatype = datatype;
        }

        /** By its name in CSV on the Web, which is that of XML Schema. */
        String datatype() {
            return datatype;
        }
    }

    static OpenColumn always(String name, Kind kind, String description) {
        return new OpenColumn(name, kind, true, description);
    }

    static OpenColumn maybe(String name, Kind kind, String description) {
        return new OpenColumn(name, kind, false, description);
    }
}
