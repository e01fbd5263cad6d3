package kz.undeu.web;

import java.util.ResourceBundle;
import kz.undeu.kernel.Language;
import org.unbescape.html.HtmlEscape;

/** What search engines and messengers read in the head of a page that is the same for everybody. */
final class HeadElements {

    private static final String LINE = "\n    ";

    private HeadElements() {}

    static String of(Language language, String path, String site, ResourceBundle words) {
        String name = words.getString("site.name");
        String description = words.getString("site.description");
        String key = "title." + path.replaceFirst("^/", "");
        boolean isHome = path.isEmpty();
        if (!isHome && !words.containsKey(key)) {
            return element("title", name) + meta("name", "description", description);
        }
        String title = isHome ? name : words.getString(key);
        StringBuilder head = new StringBuilder(element("title", isHome ? name : title + " \u00b7 " + name));
        head.append(meta("name", "description", description));
        head.append(link("canonical", "", site + "/" + language.code() + path));
        for (Language other : Language.values()) {
            head.append(link("alternate", "hreflang=\"" + other.code() + "\" ", site + "/" + other.code() + path));
        }
        head.append(link("alternate", "hreflang=\"x-default\" ", site + "/" + Language.KK.code() + path));
        if (isHome || path.equals("/petitions")) {
            head.append(link(
                    "alternate",
                    "type=\"application/atom+xml\" ",
                    site + "/feeds/petitions.atom?language=" + language.code()));
        }
        return head.append(meta("property", "og:type", "website"))
                .append(meta("property", "og:site_name", name))
                .append(meta("property", "og:title", title))
                .append(meta("property", "og:description", description))
                .append(meta("property", "og:url", site + "/" + language.code() + path))
                .toString();
    }

    private static String element(String name, String content) {
        return "<" + name + ">" + HtmlEscape.escapeHtml4Xml(content) + "</" + name + ">";
    }

    private static String meta(String attribute, String name, String content) {
        return LINE + "<meta " + attribute + "=\"" + name + "\" content=\"" + HtmlEscape.escapeHtml4Xml(content)
                + "\" />";
    }

    private static String link(String relation, String attributes, String address) {
        return LINE + "<link rel=\"" + relation + "\" " + attributes + "href=\"" + HtmlEscape.escapeHtml4Xml(address)
                + "\" />";
    }
}
