package kz.undeu.catalog.copy;

import java.util.Map;
import kz.undeu.catalog.front.PetitionFront;
import kz.undeu.kernel.Language;
import kz.undeu.web.FrontPage;
import org.unbescape.html.HtmlEscape;

/** What stands around every page of a copy: where the others are, that it is a copy and of when, and where the original is. */
final class CopiedFrame {

    static final String STYLE = "/copy.css";

    private static final String HEAD = "<meta charset=\"utf-8\" />\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"
            + "<link rel=\"stylesheet\" href=\"" + STYLE + "\" />\n";

    private CopiedFrame() {}

    /**
     * Up to where the page itself begins.
     *
     * @param page its address without the language
     * @param day on which the copy was made
     * @param site where the original is, without a slash in the end
     */
    static void begin(CopiedWords words, String title, String page, String day, String site, CopiedHtml html) {
        Language language = words.language();
        String name = FrontPage.siteName(language);
        html.markup("<!doctype html>\n<html lang=\"" + language.code() + "\">\n<head>\n" + HEAD + "<title>"
                + HtmlEscape.escapeHtml4Xml(title.equals(name) ? name : title + " \u00b7 " + name)
                + "</title>\n<link rel=\"canonical\" href=\"" + CopiedLinks.ORIGINAL + words.path(page)
                + "\" />\n</head>\n<body>\n<header>\n<nav>\n<ul>\n");
        link(html, Phrase.of(name).leadingTo(words.path("")));
        for (String other : CopiedLinks.PAGES) {
            link(html, Phrase.of(FrontPage.titleOf(other, language)).leadingTo(words.path("/" + other)));
        }
        html.markup("</ul>\n<ul>\n");
        for (Map.Entry<String, String> other : PetitionFront.NAMES.entrySet()) {
            if (!other.getKey().equals(language.code())) {
                link(
                        html,
                        new Phrase(
                                other.getValue(),
                                Language.of(other.getKey()).orElseThrow(),
                                "/" + other.getKey() + page));
            }
        }
        html.markup("</ul>\n</nav>\n")
                .paragraph(Phrase.of(PetitionFront.word(language, "front.copy", day, site))
                        .leadingTo(CopiedLinks.ORIGINAL + words.path(page)))
                .markup("</header>\n<main>\n");
    }

    static void end(CopiedHtml html) {
        html.markup("</main>\n</body>\n</html>\n");
    }

    /** The page on which readers choose their language. */
    static void choice(CopiedHtml html) {
        String name = HtmlEscape.escapeHtml4Xml(FrontPage.siteName(Language.KK));
        html.markup("<!doctype html>\n<html lang=\"kk\">\n<head>\n" + HEAD + "<title>" + name
                + "</title>\n</head>\n<body>\n<main>\n<h1>" + name + "</h1>\n<ul>\n");
        PetitionFront.NAMES.forEach((code, spoken) ->
                link(html, new Phrase(spoken, Language.of(code).orElseThrow(), "/" + code)));
        html.markup("</ul>\n");
        end(html);
    }

    private static void link(CopiedHtml html, Phrase phrase) {
        html.markup("<li>").phrase(phrase).markup("</li>\n");
    }
}
