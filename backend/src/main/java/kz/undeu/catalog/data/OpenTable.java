package kz.undeu.catalog.data;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What of the product everybody may copy as a whole. It holds nothing that single answers of the API do not show. */
public interface OpenTable {

    /** Part of its address, for ever. */
    String name();

    String description();

    List<OpenColumn> columns();

    /** The columns that together name a row. */
    List<String> key();

    /**
     * Hands on all rows in the order of the key, with a value or null for each column. Reads page by page, so that the
     * length of the table takes no memory.
     */
    void read(Instant at, Consumer<List<?>> rows);
}
