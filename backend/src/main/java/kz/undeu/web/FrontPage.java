package kz.undeu.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.io.ResourceLoader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import kz.undeu.kernel.Language;

/** The one page of the front end, as the server sends it before any script runs. */
@Singleton
public class FrontPage {

    private static final String ROOT = "<html ";
    private static final String LANGUAGE = "lang=\"kk\"";
    private static final String BODY = "<div id=\"root\"></div>";
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+");
    private static final Pattern TITLE = Pattern.compile("<title>[^<]*</title>");

    private final Map<Language, String> pages = new EnumMap<>(Language.class);

    /**
     * @param contact an e-mail address at which people reach who runs this site; empty when there is none
     * @throws IllegalStateException when it is no address, or the front end's page is not what we write into
     */
    FrontPage(
            ResourceLoader resources,
            @Property(name = "undeu.demo.enabled", defaultValue = "false") boolean demo,
            @Property(name = "undeu.contact-address", defaultValue = "") String contact) {
        if (!contact.isEmpty() && !ADDRESS.matcher(contact).matches()) {
            throw new IllegalStateException("undeu.contact-address is no e-mail address");
        }
        String page = read(resources);
        if (!page.contains(ROOT + LANGUAGE)
                || !page.contains(BODY)
                || !TITLE.matcher(page).find()) {
            throw new IllegalStateException("the front end's page is not what we write into");
        }
        for (Language language : Language.values()) {
            // Marks a demonstration in the page itself, so that it is told even when nothing else arrives.
            String root =
                    ROOT + (demo ? "data-demo " : "") + (contact.isEmpty() ? "" : "data-contact=\"" + contact + "\" ")
                            + "lang=\"" + language.code() + '"';
            pages.put(language, page.replace(ROOT + LANGUAGE, root));
        }
    }

    /** What says nothing yet but its language. */
    public String in(Language language) {
        return pages.get(language);
    }

    /**
     * With what is known already.
     *
     * @param head elements instead of the title
     * @param body what readers without scripts see; scripts put the application there
     */
    public String in(Language language, String head, String body) {
        String page = in(language).replace(BODY, BODY + "<noscript>" + body + "</noscript>");
        var title = TITLE.matcher(page);
        title.find();
        return page.substring(0, title.start()) + head + page.substring(title.end());
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
