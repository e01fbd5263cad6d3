package kz.undeu.catalog.data;

import static kz.undeu.catalog.data.OpenColumn.maybe;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.List;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;

/** A text of people as columns: one for each language, absent where it was not written in it. */
final class LocalizedColumns {

    private LocalizedColumns() {}

    /** @param description begins what each of the columns says of itself */
    static List<OpenColumn> of(String name, String description) {
        return Arrays.stream(Language.values())
                .map(language -> maybe(
                        name + PetitionTable.suffix(language),
                        OpenColumn.Kind.TEXT,
                        description + ", in this language"))
                .toList();
    }

    /** The cells of those columns. */
    static List<String> cells(@Nullable LocalizedText text) {
        return Arrays.stream(Language.values())
                .map(language -> text == null ? null : text.in(language))
                .toList();
    }
}
