package kz.undeu.catalog.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.unbescape.html.HtmlEscape;

/**
 * Writes HTML of a page of a copy as it comes, so that long lists take no memory. Whatever goes into it is escaped, and links
 * become those of the copy.
 */
public final class CopiedHtml {

    private final Appendable out;
    private final CopiedLinks links;

    CopiedHtml(Appendable out, CopiedLinks links) {
        this.out = out;
        this.links = links;
    }

    /** HTML of ours. */
    CopiedHtml markup(String html) {
        try {
            out.append(links.in(html));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    CopiedHtml phrase(Phrase phrase) {
        return markup(said(phrase));
    }

    /** @param level 1 to 3 */
    public CopiedHtml heading(int level, String text) {
        return markup("<h" + level + ">" + escaped(text) + "</h" + level + ">\n");
    }

    /** Nothing where the text is empty. */
    public CopiedHtml paragraph(Phrase text) {
        return text.text().isEmpty() ? this : markup("<p>" + said(text) + "</p>\n");
    }

    public CopiedHtml paragraph(String text) {
        return paragraph(Phrase.of(text));
    }

    /** As it is, line by line. */
    public CopiedHtml verbatim(String text) {
        return markup("<pre>" + escaped(text) + "</pre>\n");
    }

    /** An item of a list that {@link #list} began: its parts, each in a paragraph. */
    public CopiedHtml item(List<Phrase> parts) {
        markup("<li>\n");
        parts.forEach(this::paragraph);
        return markup("</li>\n");
    }

    /** @param items writes them one by one */
    public CopiedHtml list(Consumer<CopiedHtml> items) {
        markup("<ul>\n");
        items.accept(this);
        return markup("</ul>\n");
    }

    /**
     * A table whose rows are named by their first cells.
     *
     * @param caption what it is about
     */
    public CopiedHtml table(String caption, List<String> columns, List<List<Phrase>> rows) {
        return markup("<table>\n<caption>" + escaped(caption) + "</caption>\n").rows(columns, rows::forEach);
    }

    /**
     * A table right below a heading that says what it is about: a caption would say it twice to those who see both, and
     * without a name those who go from table to table would not hear it at all.
     *
     * @param heading the words of the heading
     */
    public CopiedHtml tableBelow(String heading, List<String> columns, List<List<Phrase>> rows) {
        return tableBelow(heading, columns, (Consumer<List<Phrase>> each) -> rows.forEach(each));
    }

    /**
     * A table below its heading that may be long.
     *
     * @param rows hands on its rows one by one
     */
    CopiedHtml tableBelow(String heading, List<String> columns, Consumer<Consumer<List<Phrase>>> rows) {
        return markup("<table aria-label=\"" + escaped(heading) + "\">\n").rows(columns, rows);
    }

    private CopiedHtml rows(List<String> columns, Consumer<Consumer<List<Phrase>>> rows) {
        markup("<thead><tr>");
        columns.forEach(column -> markup("<th scope=\"col\">" + escaped(column) + "</th>"));
        markup("</tr></thead>\n<tbody>\n");
        rows.accept(this::row);
        return markup("</tbody>\n</table>\n");
    }

    private void row(List<Phrase> cells) {
        markup("<tr><th scope=\"row\">" + said(cells.get(0)) + "</th>");
        cells.stream().skip(1).forEach(cell -> markup("<td>" + said(cell) + "</td>"));
        markup("</tr>\n");
    }

    private static String said(Phrase phrase) {
        String language =
                phrase.spoken() == null ? "" : " lang=\"" + phrase.spoken().code() + '"';
        String text = escaped(phrase.text());
        if (phrase.path() != null) {
            return "<a" + language + " href=\"" + escaped(phrase.path()) + "\">" + text + "</a>";
        }
        return language.isEmpty() ? text : "<span" + language + ">" + text + "</span>";
    }

    private static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }
}
