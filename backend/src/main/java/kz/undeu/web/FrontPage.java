package kz.undeu.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.io.ResourceLoader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.undeu.kernel.Language;

/** The one page of the front end, as the server sends it before any script runs. */
@Singleton
public class FrontPage {

    /** What is read most; the server knows which files it needs, so that the browser need not find out one by one. */
    public enum Screen {
        HOME,
        PETITIONS,
        PETITION,
        HELP,
        PRIVACY,
        ACCESSIBILITY,
        OTHER
    }

    private static final Map<Language, String> LOCALES =
            Map.of(Language.KK, "kk_KZ", Language.RU, "ru_RU", Language.EN, "en_GB");

    private static final String ROOT = "<html ";
    private static final String LANGUAGE = "lang=\"kk\"";
    private static final String HOME = "href=\"/kk\"";
    private static final String BRAND = "<span>Үндеу</span>";
    private static final String ROOT_ELEMENT = "<div id=\"root\">";
    private static final String HEAD_END = "</head>";
    private static final String SITE_HEAD_END = "</header>";
    private static final String BODY_END = "</body>";
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+");
    private static final Pattern TITLE = Pattern.compile("<title>[^<]*</title>");

    private final Map<Language, String> pages = new EnumMap<>(Language.class);
    private final Preloads preloads;

    /**
     * @param contact an e-mail address at which people reach who runs this site; empty when there is none
     * @throws IllegalStateException when it is no address, or the front end's page is not what we write into
     */
    FrontPage(
            ResourceLoader resources,
            Preloads preloads,
            @Property(name = "undeu.demo.enabled", defaultValue = "false") boolean demo,
            @Property(name = "undeu.contact-address", defaultValue = "") String contact) {
        this.preloads = preloads;
        if (!contact.isEmpty() && !ADDRESS.matcher(contact).matches()) {
            throw new IllegalStateException("undeu.contact-address is no e-mail address");
        }
        String page = read(resources);
        boolean isKnown = Stream.of(ROOT + LANGUAGE, ROOT_ELEMENT, HOME, BRAND, HEAD_END, SITE_HEAD_END, BODY_END)
                .allMatch(page::contains);
        if (!isKnown || !TITLE.matcher(page).find()) {
            throw new IllegalStateException("the front end's page is not what we write into");
        }
        for (Language language : Language.values()) {
            // Marks a demonstration in the page itself, so that it is told even when nothing else arrives.
            String root =
                    ROOT + (demo ? "data-demo " : "") + (contact.isEmpty() ? "" : "data-contact=\"" + contact + "\" ")
                            + "lang=\"" + language.code() + '"';
            String name = siteName(language);
            pages.put(
                    language,
                    page.replace(ROOT + LANGUAGE, root)
                            .replace(HOME, "href=\"/" + language.code() + '"')
                            .replace(BRAND, "<span>" + name + "</span>")
                            .replace(ROOT_ELEMENT, ROOT_ELEMENT + (demo ? band(language) : "")));
        }
    }

    /** As the scripts put it there: what is below keeps its place when they come, and who has none is told too. */
    private static String band(Language language) {
        return "<aside class=\"demo-band\"><div class=\"wrap\"><p>"
                + words(language).getString("site.demo") + "</p></div></aside>";
    }

    /** What the site is called. */
    public static String siteName(Language language) {
        return words(language).getString("site.name");
    }

    /**
     * The title of a page that is the same for everybody.
     *
     * @param page the first part of its address
     */
    public static String titleOf(String page, Language language) {
        return words(language).getString("title." + page);
    }

    /** A language as the Open Graph protocol writes it, with a country. */
    public static String localeOf(Language language) {
        return LOCALES.get(language);
    }

    /** Where the picture of the site lies that messengers show, in a language. */
    public static String pictureIn(Language language) {
        return "/preview-" + language.code() + ".png";
    }

    /** What a page tells whoever runs no scripts, where it has nothing else to say. */
    public static String needsScript(Language language) {
        return words(language).getString("site.script");
    }

    /**
     * What says nothing yet but its language and what this site is.
     *
     * @param path of the page without its language; what is no public page of its own has no title of its own either
     * @param site where we are, as the public types it, without a slash in the end
     */
    public String in(Language language, Screen screen, String path, String site) {
        return empty(language, screen, head(language, path, site).ofPath());
    }

    /**
     * What says nothing yet but what it is about, for search engines and messengers.
     *
     * @param title what it is about, by its own name
     * @param path as above
     */
    public String about(Language language, String title, String description, String path, String site) {
        return empty(language, Screen.OTHER, head(language, path, site).about(title, description));
    }

    private String empty(Language language, Screen screen, String head) {
        String told = "<noscript><main class=\"wrap section\"><p>" + needsScript(language) + "</p></main></noscript>";
        return made(language, screen, head, told, "");
    }

    private static HeadElements head(Language language, String path, String site) {
        return new HeadElements(language, path, site, words(language));
    }

    /**
     * With what is known already below the head of such a page.
     *
     * @param path as above
     * @param body as below
     * @param data as below; null when there are none
     */
    public String in(Language language, Screen screen, String path, String site, String body, @Nullable String data) {
        return made(language, screen, head(language, path, site).ofPath(), body, data == null ? "" : element(data));
    }

    private static ResourceBundle words(Language language) {
        return ResourceBundle.getBundle("sites", language.locale());
    }

    /**
     * With what is known already.
     *
     * @param head elements instead of the title
     * @param body what is seen at once, and stays where no script runs; scripts put the application in its place
     * @param data JSON of what {@code body} shows, so that the scripts need not ask for it; they know its element
     */
    public String in(Language language, Screen screen, String head, String body, String data) {
        return made(language, screen, head, body, element(data));
    }

    /** Nothing in a string of it ends the element. */
    private static String element(String data) {
        return "<script type=\"application/json\" id=\"page-data\">" + data.replace("<", "\\u003c") + "</script>";
    }

    private String made(Language language, Screen screen, String head, String body, String data) {
        String page = pages.get(language);
        var title = TITLE.matcher(page);
        title.find();
        String titled = page.substring(0, title.start()) + head + page.substring(title.end());
        int headEnd = titled.indexOf(HEAD_END);
        int bodyStart = titled.indexOf(SITE_HEAD_END, headEnd) + SITE_HEAD_END.length();
        int bodyEnd = titled.lastIndexOf(BODY_END);
        return titled.substring(0, headEnd)
                + preloads.of(screen, language)
                + titled.substring(headEnd, bodyStart)
                + body
                + titled.substring(bodyStart, bodyEnd)
                + data
                + titled.substring(bodyEnd);
    }

    private static String read(ResourceLoader resources) {
        try (InputStream stream = resources
                .getResourceAsStream("classpath:public/index.html")
                .orElseThrow(() -> new IllegalStateException("the front end is not on the classpath"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
