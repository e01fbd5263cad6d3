package kz.undeu.catalog.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unbescape.html.HtmlEscape;

/**
 * Writes HTML of a page as it comes, so that long lists take no memory. Whatever goes into it is escaped. In a copy links become
 * those of the copy; on the site itself tables are dressed as its scripts dress them.
 */
public final class CopiedHtml {

    private static final Pattern POINT = Pattern.compile("\\s*- (.*)");

    /** What only the server knows, on pages that the build of the front end wrote. */
    private static final Pattern HOLE = Pattern.compile("<div data-hole=\"(\\w+)\"></div>");

    private final Appendable out;
    private final UnaryOperator<String> links;
    private final boolean onSite;

    CopiedHtml(Appendable out, CopiedLinks links) {
        this(out, links::in, false);
    }

    private CopiedHtml(Appendable out, UnaryOperator<String> links, boolean onSite) {
        this.out = out;
        this.links = links;
        this.onSite = onSite;
    }

    /** For a page of the site itself, where every link leads to the site already. */
    static CopiedHtml onSite(Appendable out) {
        return new CopiedHtml(out, html -> html.replace("href=\"" + CopiedLinks.ORIGINAL, "href=\""), true);
    }

    /**
     * A page that the build of the front end wrote.
     *
     * @param holes what writes into its holes, by their names
     */
    CopiedHtml filled(String page, Map<String, Consumer<CopiedHtml>> holes) {
        Matcher hole = HOLE.matcher(page);
        int from = 0;
        while (hole.find()) {
            markup(page.substring(from, hole.start()));
            holes.get(hole.group(1)).accept(this);
            from = hole.end();
        }
        return markup(page.substring(from));
    }

    /** HTML of ours. */
    CopiedHtml markup(String html) {
        try {
            out.append(links.apply(html));
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
        return markup(tableStart("") + "\n<caption>" + escaped(caption) + "</caption>\n")
                .rows(columns, rows::forEach);
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
        return markup(tableStart(" aria-label=\"" + escaped(heading) + '"') + "\n")
                .rows(columns, rows);
    }

    private String tableStart(String name) {
        return onSite
                ? "<div class=\"table-room\"><table class=\"table table-stack\"" + name + ">"
                : "<table" + name + ">";
    }

    private CopiedHtml rows(List<String> columns, Consumer<Consumer<List<Phrase>>> rows) {
        markup("<thead><tr>");
        columns.forEach(column -> markup("<th scope=\"col\">" + escaped(column) + "</th>"));
        markup("</tr></thead>\n<tbody>\n");
        rows.accept(cells -> row(columns, cells));
        return markup("</tbody>\n</table>" + (onSite ? "</div>" : "") + "\n");
    }

    private void row(List<String> columns, List<Phrase> cells) {
        markup("<tr><th scope=\"row\">" + said(cells.get(0)) + "</th>");
        for (int i = 1; i < cells.size(); i++) {
            // On a narrow screen it stands before the cell.
            String label = onSite ? " data-label=\"" + escaped(columns.get(i)) + '"' : "";
            markup("<td" + label + ">" + said(cells.get(i)) + "</td>");
        }
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
