package kz.undeu.catalog.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unbescape.html.HtmlEscape;

/**
 * Writes HTML of a page of a copy as it comes, so that long lists take no memory. Whatever goes into it is escaped, and links
 * become those of the copy.
 */
public final class CopiedHtml {

    private static final Pattern POINT = Pattern.compile("\\s*- (.*)");

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

    public CopiedHtml heading(int level, Phrase text) {
        return markup("<h" + level + ">" + said(text) + "</h" + level + ">\n");
    }

    /** Nothing where the text is empty. */
    public CopiedHtml paragraph(Phrase text) {
        return text.text().isEmpty() ? this : markup("<p>" + said(text) + "</p>\n");
    }

    public CopiedHtml paragraph(String text) {
        return paragraph(Phrase.of(text));
    }

    /** What people wrote in paragraphs, and lists whose lines begin with "- ". */
    CopiedHtml prose(Phrase text) {
        List<String> points = new ArrayList<>();
        for (String line : text.text().split("\n")) {
            Matcher point = POINT.matcher(line);
            if (point.matches()) {
                points.add(point.group(1));
            } else {
                points(text, points);
                paragraph(new Phrase(line.strip(), text.spoken(), null));
            }
        }
        points(text, points);
        return this;
    }

    private void points(Phrase text, List<String> points) {
        if (!points.isEmpty()) {
            list(items -> points.forEach(point -> items.item(List.of(new Phrase(point, text.spoken(), null)))));
            points.clear();
        }
    }

    /** Words of somebody, in whatever language. */
    CopiedHtml quotation(String words) {
        return markup("<blockquote lang=\"\" dir=\"auto\">" + escaped(words) + "</blockquote>\n");
    }

    /**
     * A picture.
     *
     * @param path an address of the site
     * @param says what is to be seen
     */
    CopiedHtml picture(String path, Phrase says, int width, int height) {
        String language =
                says.spoken() == null ? "" : " lang=\"" + says.spoken().code() + '"';
        return markup("<p><img" + language + " src=\"" + escaped(path) + "\" alt=\"" + escaped(says.text())
                + "\" width=\"" + width + "\" height=\"" + height + "\" /></p>\n");
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
        return table(caption, columns, (Consumer<List<Phrase>> each) -> rows.forEach(each));
    }

    /**
     * A table that may be long.
     *
     * @param rows hands on its rows one by one
     */
    CopiedHtml table(String caption, List<String> columns, Consumer<Consumer<List<Phrase>>> rows) {
        markup("<table>\n<caption>" + escaped(caption) + "</caption>\n<thead><tr>");
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
