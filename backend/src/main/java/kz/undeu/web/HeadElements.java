package kz.undeu.web;

import java.util.ResourceBundle;
import kz.undeu.kernel.Language;
import org.unbescape.html.HtmlEscape;

/** What search engines and messengers read in the head of a page. */
final class HeadElements {

    private static final String LINE = "\n    ";

    private final Language language;
    private final String path;
    private final String site;
    private final ResourceBundle words;

    /**
     * @param path of the page without its language
     * @param site where we are, as the public types it, without a slash in the end
     */
    HeadElements(Language language, String path, String site, ResourceBundle words) {
        this.language = language;
        this.path = path;
        this.site = site;
        this.words = words;
    }

    /** Of a page that is the same for everybody; what is none has the name of the site, and no address for search engines. */
    String ofPath() {
        String description = words.getString("site.description");
        if (path.isEmpty()) {
            return about(name(), description);
        }
        String key = "title." + path.substring(1);
        return words.containsKey(key)
                ? about(words.getString(key), description)
                : element("title", name()) + meta("name", "description", description);
    }

    /** Of a page that search engines shall find. */
    String about(String title, String description) {
        boolean isHome = path.isEmpty();
        StringBuilder head = new StringBuilder(element("title", isHome ? name() : title + " \u00b7 " + name()));
        head.append(meta("name", "description", description));
        head.append(link("canonical", "", addressIn(language)));
        for (Language other : Language.values()) {
            head.append(link("alternate", "hreflang=\"" + other.code() + "\" ", addressIn(other)));
        }
        head.append(link("alternate", "hreflang=\"x-default\" ", addressIn(Language.KK)));
        if (isHome || path.equals("/petitions")) {
            head.append(link(
                    "alternate",
                    "type=\"application/atom+xml\" ",
                    site + "/feeds/petitions.atom?language=" + language.code()));
        }
        return head.append(meta("property", "og:type", "website"))
                .append(meta("property", "og:site_name", name()))
                .append(meta("property", "og:title", title))
                .append(meta("property", "og:description", description))
                .append(meta("property", "og:url", addressIn(language)))
                .append(meta("property", "og:locale", FrontPage.localeOf(language)))
                .append(picture())
                .toString();
    }

    /** That of the site. */
    private String picture() {
        return meta("property", "og:image", site + FrontPage.pictureIn(language))
                + meta("property", "og:image:type", "image/png")
                + meta("property", "og:image:width", "1200")
                + meta("property", "og:image:height", "630")
                + meta("property", "og:image:alt", name())
                + meta("name", "twitter:card", "summary_large_image");
    }

    private String name() {
        return words.getString("site.name");
    }

    private String addressIn(Language other) {
        return site + "/" + other.code() + path;
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
