package kz.undeu.petition.formatting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A piece of a formatted text. Holds words and addresses, never markup.
 *
 * @param text what a TEXT says, else null
 * @param level of a HEADING: 1 or 2, below the title of the section, else null
 * @param start the first number of NUMBERS, else null
 * @param href where a LINK leads: http or https, else null
 * @param host whose page that is, for readers to see before they go
 * @param children what is inside, else null
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TextNode(
        NodeKind kind,
        @Nullable String text,
        @Nullable Integer level,
        @Nullable Integer start,
        @Nullable String href,
        @Nullable String host,
        @Nullable List<TextNode> children) {

    static TextNode text(String text) {
        return new TextNode(NodeKind.TEXT, text, null, null, null, null, null);
    }

    static TextNode of(NodeKind kind, List<TextNode> children) {
        return new TextNode(kind, null, null, null, null, null, children);
    }

    static TextNode heading(int level, List<TextNode> children) {
        return new TextNode(NodeKind.HEADING, null, level, null, null, null, children);
    }

    static TextNode numbers(int start, List<TextNode> children) {
        return new TextNode(NodeKind.NUMBERS, null, null, start, null, null, children);
    }

    static TextNode link(OutsideAddress address, List<TextNode> children) {
        return new TextNode(NodeKind.LINK, null, null, null, address.href(), address.host(), children);
    }
}
