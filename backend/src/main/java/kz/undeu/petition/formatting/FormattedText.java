package kz.undeu.petition.formatting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import kz.undeu.kernel.LocalizedText;

/**
 * What a text looks like in each of its languages. Made from the text whenever it is shown, so the text alone is stored and
 * hashed.
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormattedText(
        @Nullable List<TextNode> kk,
        @Nullable List<TextNode> ru,
        @Nullable List<TextNode> en) {

    /** Null when nothing is said. */
    public static @Nullable FormattedText of(@Nullable LocalizedText text) {
        return text == null || text.saysNothing()
                ? null
                : new FormattedText(nodes(text.kk()), nodes(text.ru()), nodes(text.en()));
    }

    private static @Nullable List<TextNode> nodes(@Nullable String text) {
        return text == null ? null : Formatting.of(text);
    }
}
