package kz.undeu.petition.formatting;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Reads the small part of Markdown that petitions may use: paragraphs, headings, lists, emphasis, links. What is more than
 * that (HTML, code, images, addresses that are not of the web) stays the text it was written as.
 */
final class Formatting {

    /** Deeper than any reader follows; what is nested deeper loses its form, not its words. */
    private static final int DEEPEST = 8;

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class))
            .maxOpenBlockParsers(2 * DEEPEST)
            .build();

    private Formatting() {}

    static List<TextNode> of(String markdown) {
        return children(PARSER.parse(markdown), 0);
    }

    private static List<TextNode> children(Node parent, int depth) {
        List<TextNode> nodes = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (depth >= DEEPEST) {
                add(nodes, TextNode.text(words(child)));
            } else {
                node(child, depth + 1).forEach(node -> add(nodes, node));
            }
        }
        return nodes;
    }

    /** Texts beside each other become one. */
    private static void add(List<TextNode> nodes, TextNode node) {
        TextNode last = nodes.isEmpty() ? null : nodes.get(nodes.size() - 1);
        if (node.kind() == NodeKind.TEXT && last != null && last.kind() == NodeKind.TEXT) {
            nodes.set(nodes.size() - 1, TextNode.text(last.text() + node.text()));
        } else {
            nodes.add(node);
        }
    }

    private static List<TextNode> node(Node node, int depth) {
        if (node instanceof Paragraph) {
            return List.of(TextNode.of(NodeKind.PARAGRAPH, children(node, depth)));
        }
        if (node instanceof Heading heading) {
            return List.of(TextNode.heading(heading.getLevel() <= 2 ? 1 : 2, children(node, depth)));
        }
        if (node instanceof BulletList) {
            return List.of(TextNode.of(NodeKind.BULLETS, children(node, depth)));
        }
        if (node instanceof OrderedList list) {
            Integer start = list.getMarkerStartNumber();
            return List.of(TextNode.numbers(start == null ? 1 : start, children(node, depth)));
        }
        if (node instanceof ListItem) {
            return List.of(TextNode.of(NodeKind.ITEM, children(node, depth)));
        }
        if (node instanceof Emphasis) {
            return List.of(TextNode.of(NodeKind.EMPHASIS, children(node, depth)));
        }
        if (node instanceof StrongEmphasis) {
            return List.of(TextNode.of(NodeKind.STRONG, children(node, depth)));
        }
        if (node instanceof LinkReferenceDefinition) {
            return List.of(TextNode.of(NodeKind.PARAGRAPH, List.of(TextNode.text(literal(node)))));
        }
        if (node instanceof Link link) {
            return linked(link, link.getDestination(), depth);
        }
        if (node instanceof Image image) {
            // Pictures belong to a petition by themselves, checked and with a text; this one stays a way to somewhere.
            return linked(image, image.getDestination(), depth);
        }
        return List.of(TextNode.text(literal(node)));
    }

    private static List<TextNode> linked(Node link, String destination, int depth) {
        List<TextNode> said = children(link, depth);
        Optional<OutsideAddress> address = OutsideAddress.of(destination);
        List<TextNode> all = new ArrayList<>();
        if (address.isPresent()) {
            all.add(TextNode.link(
                    address.get(),
                    said.isEmpty() ? List.of(TextNode.text(address.get().host())) : said));
        } else {
            all.addAll(said);
            if (!destination.isEmpty() && !destination.equals(words(link))) {
                all.add(TextNode.text(" (" + destination + ")"));
            }
        }
        // A title, which browsers show under the mouse only: signed like the rest, so read like the rest.
        if (!literal(link).isEmpty()) {
            all.add(TextNode.text(literal(link)));
        }
        return all;
    }

    private static String literal(Node node) {
        if (node instanceof Text text) {
            return text.getLiteral();
        }
        if (node instanceof Code code) {
            return code.getLiteral();
        }
        if (node instanceof HtmlInline html) {
            return html.getLiteral();
        }
        if (node instanceof Link link) {
            return title(link.getTitle());
        }
        if (node instanceof Image image) {
            return title(image.getTitle());
        }
        if (node instanceof LinkReferenceDefinition definition) {
            return "[" + definition.getLabel() + "]: " + definition.getDestination() + title(definition.getTitle());
        }
        // People end a line where they mean it.
        return node instanceof SoftLineBreak || node instanceof HardLineBreak ? "\n" : "";
    }

    private static String title(@Nullable String title) {
        return title == null ? "" : " (" + title + ")";
    }

    /** All words below a node, without going down into itself: a text may nest as deep as it is long. */
    private static String words(Node top) {
        StringBuilder words = new StringBuilder(literal(top));
        Node node = top.getFirstChild();
        while (node != null && node != top) {
            words.append(literal(node));
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            while (node != top && node.getNext() == null) {
                node = node.getParent();
            }
            if (node == top) {
                break;
            }
            node = node.getNext();
        }
        return words.toString();
    }
}
