package kz.undeu.catalog.copy;

import io.micronaut.core.annotation.Nullable;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.undeu.kernel.Language;
import org.unbescape.html.HtmlEscape;

/**
 * Links of one file of a copy. What the copy has is linked relatively, so that it works below any address and from a disk; the
 * rest leads to the site itself.
 */
final class CopiedLinks {

    /** Before the address of a page that the copy has too, where the site's own is meant. */
    static final String ORIGINAL = "original:";

    /** The pages of a copy, in the order in which they are offered. */
    static final Set<String> PAGES = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            "petitions",
            "decisions",
            "invalidations",
            "accountability",
            "statistics",
            "working-days",
            "pauses",
            "data",
            "help",
            "verify",
            "privacy",
            "accessibility")));

    /** Where the site has what a copy has beside its tables. */
    static final String API_DESCRIPTION = "/api/openapi.yml";

    private static final Pattern LANGUAGE = Pattern.compile("/(kk|ru|en)(/.*)?");
    private static final Pattern SINGLE = Pattern.compile("/(petitions|agencies)/[0-9a-z-]+");
    private static final Pattern DATA = Pattern.compile("/data/[0-9a-z.-]+\\.(csv|json|mjs)");
    private static final Pattern IMAGE = Pattern.compile("/api/v1/petitions/([0-9a-z]+)/images/([0-9a-f]{64})");
    private static final Pattern LINK = Pattern.compile("(href|src)=\"((?:/|" + ORIGINAL + ")[^\"]*)\"");

    private final String up;
    private final String site;

    /**
     * @param place of the file in the copy, such as {@code kk/help.html}
     * @param site where the original is, without a slash in the end
     */
    CopiedLinks(String place, String site) {
        this.up = "../".repeat((int) place.chars().filter(sign -> sign == '/').count());
        this.site = site;
    }

    /** What a link to an address of the site is here. */
    String to(String address) {
        if (address.startsWith(ORIGINAL)) {
            return site + address.substring(ORIGINAL.length());
        }
        int fragment = address.indexOf('#');
        String path = fragment < 0 ? address : address.substring(0, fragment);
        String place = placeOf(path);
        return place == null ? site + address : up + place + (fragment < 0 ? "" : address.substring(fragment));
    }

    /** HTML of the site with its links as they are here. In text of people quotation marks are written as entities. */
    String in(String html) {
        return LINK.matcher(html)
                .replaceAll(link -> Matcher.quoteReplacement(link.group(1) + "=\""
                        + HtmlEscape.escapeHtml4Xml(to(HtmlEscape.unescapeHtml(link.group(2)))) + '"'));
    }

    /** The file that a copy has at an address; null where it has none. */
    @Nullable
    static String placeOf(String path) {
        if (path.equals("/")) {
            return "index.html";
        }
        if (path.equals(CopiedFrame.STYLE) || DATA.matcher(path).matches()) {
            return path.substring(1);
        }
        if (path.equals(API_DESCRIPTION)) {
            return "data/openapi.yml";
        }
        Matcher image = IMAGE.matcher(path);
        if (image.matches()) {
            return "images/" + image.group(1) + "/" + image.group(2) + ".jpg";
        }
        var found = LANGUAGE.matcher(path);
        if (!found.matches()) {
            return null;
        }
        String language = found.group(1);
        String rest = found.group(2) == null ? "" : found.group(2);
        if (rest.isEmpty() || rest.equals("/")) {
            return language + "/index.html";
        }
        if (rest.equals("/petitions")) {
            return language + "/petitions/index.html";
        }
        return SINGLE.matcher(rest).matches() || PAGES.contains(rest.substring(1)) ? language + rest + ".html" : null;
    }

    /** Where a page in a language lies. */
    static String placeOf(Language language, String page) {
        return placeOf("/" + language.code() + page);
    }
}
