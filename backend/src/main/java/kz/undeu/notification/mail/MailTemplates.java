package kz.undeu.notification.mail;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.undeu.kernel.Language;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Makes text and HTML of what a mail tells. The engine escapes whatever goes into the HTML; there are no images, no
 * styles from elsewhere and nothing that tells us who read it.
 */
@Singleton
class MailTemplates {

    private static final String HTML = ".html";
    private static final String TEXT = ".txt";

    private final TemplateEngine engine = new TemplateEngine();

    MailTemplates() {
        engine.addTemplateResolver(resolver(HTML, TemplateMode.HTML));
        engine.addTemplateResolver(resolver(TEXT, TemplateMode.TEXT));
    }

    String html(Language language, Page page) {
        return engine.process("mail" + HTML, context(language, page));
    }

    String text(Language language, Page page) {
        return engine.process("mail" + TEXT, context(language, page)).strip() + "\n";
    }

    private static Context context(Language language, Page page) {
        Map<String, Object> values = new HashMap<>();
        values.put("language", language.code());
        values.put("subject", page.subject());
        values.put("pieces", page.pieces().stream().map(MailTemplates::values).toList());
        values.put("why", page.why());
        values.put("links", page.links().stream().map(MailTemplates::values).toList());
        return new Context(language.locale(), values);
    }

    private static Map<String, Object> values(MailPiece piece) {
        Map<String, Object> values = new HashMap<>();
        values.put("about", piece.about());
        values.put("heading", piece.heading());
        values.put("paragraphs", piece.paragraphs());
        values.put("link", values(piece.link()));
        return values;
    }

    private static Map<String, Object> values(MailPiece.Link link) {
        return Map.of("words", link.words(), "address", link.address());
    }

    private static ClassLoaderTemplateResolver resolver(String suffix, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("mails/");
        resolver.setResolvablePatterns(Set.of("*" + suffix));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    /**
     * What a mail shows.
     *
     * @param why the reader gets it
     * @param links at its end
     */
    record Page(String subject, List<MailPiece> pieces, String why, List<MailPiece.Link> links) {

        Page {
            pieces = List.copyOf(pieces);
            links = List.copyOf(links);
        }
    }
}
