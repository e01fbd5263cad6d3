package kz.undeu.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import kz.undeu.kernel.Language;
import org.unbescape.html.HtmlEscape;

/** What is read at an address that leads nowhere; scripts put the same in its place. */
@Singleton
public class MissingPage {

    static final MediaType HTML = MediaType.of("text/html; charset=utf-8");
    static final String ASK_ANEW = "no-cache";

    private final FrontPage front;
    private final SiteAddress site;

    MissingPage(FrontPage front, SiteAddress site) {
        this.front = front;
        this.site = site;
    }

    /** The page with its status, in a language. */
    public MutableHttpResponse<byte[]> answer(Language language, HttpRequest<?> request) {
        String page = front.in(language, FrontPage.Screen.OTHER, "/404", site.of(request), body(language), null);
        return HttpResponse.<byte[]>status(HttpStatus.NOT_FOUND)
                .body(page.getBytes(StandardCharsets.UTF_8))
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.CACHE_CONTROL, ASK_ANEW);
    }

    private static String body(Language language) {
        ResourceBundle words = ResourceBundle.getBundle("sites", language.locale());
        String home = "/" + language.code();
        return "<main><div class=\"wrap\"><header class=\"page-head stack\"><h1>" + word(words, "title")
                + "</h1><p class=\"lead\">" + word(words, "text") + "</p><div class=\"btn-row\">"
                + way("btn", home + "/petitions", word(words, "search"))
                + way("btn btn-second", home, word(words, "home"))
                + "</div></header></div></main>";
    }

    private static String way(String look, String address, String word) {
        return "<a class=\"" + look + "\" href=\"" + address + "\">" + word + "</a>";
    }

    private static String word(ResourceBundle words, String key) {
        return HtmlEscape.escapeHtml4Xml(words.getString("missing." + key));
    }
}
