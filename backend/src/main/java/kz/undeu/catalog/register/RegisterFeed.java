package kz.undeu.catalog.register;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import kz.undeu.catalog.Atom;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;

/** Writes the latest decisions as an Atom feed. */
@Singleton
public class RegisterFeed {

    /** Who looks once a day misses nothing. */
    private static final int MOST = 50;

    private final Register register;

    RegisterFeed(Register register) {
        this.register = register;
    }

    String write(URI self, Language language, RegisterQuery query) {
        String page = self.resolve("/" + language.code() + "/decisions").toString();
        Feed feed = Atom.feed(self, language, Atom.words(language, "feed.decisions"), page);
        List<Entry> entries = register.page(query, Long.MAX_VALUE, MOST).stream()
                .map(decision -> entry(self, language, decision, page))
                .toList();
        return Atom.written(feed, entries);
    }

    private static Entry entry(URI self, Language language, RegisterEntry decision, String register) {
        String title = Atom.words(language, "decision." + decision.verdict()) + ": " + name(language, decision);
        return Atom.entry(
                "urn:undeu:decision:" + decision.number(),
                title,
                text(language, decision.explanation(), decision.legalBasis()),
                decision.petition() == null
                        ? register
                        : self.resolve("/" + language.code() + "/petitions/" + decision.petition())
                                .toString(),
                decision.decidedAt());
    }

    /** The title of the petition, or why it is not told. */
    public static String name(Language language, RegisterEntry decision) {
        if (decision.title() != null) {
            return Atom.in(language, decision.title());
        }
        return Atom.words(language, decision.textWithheld() ? "decision.withheld" : "decision.unlisted");
    }

    private static String text(
            Language language, @Nullable LocalizedText explanation, @Nullable LocalizedText legalBasis) {
        if (explanation == null || legalBasis == null) {
            return "";
        }
        return Atom.in(language, explanation) + "\n\n" + Atom.words(language, "decision.basis") + " "
                + Atom.in(language, legalBasis);
    }
}
