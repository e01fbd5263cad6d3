package kz.undeu.demo;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A file that an agency puts to its answer.
 *
 * @param name of the file, with its ending
 */
@Serdeable
record DemoPaper(String name, List<Part> parts) {

    DemoPaper {
        parts = List.copyOf(parts);
    }

    /** The same in one language, with a table. */
    @Serdeable
    record Part(String language, String title, String text, List<String> head, List<List<String>> rows) {}
}
