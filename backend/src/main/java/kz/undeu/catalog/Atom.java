package kz.undeu.catalog;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.ResourceBundle;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;

/** What all our Atom feeds (RFC 4287) have in common. */
public final class Atom {

    private static final String NOBODY = "Undeu";

    private Atom() {}

    /**
     * A feed without entries.
     *
     * @param page what people read instead
     */
    public static Feed feed(URI self, Language language, String title, String page) {
        Feed feed = new Feed("atom_1.0");
        feed.setId(self.toString());
        feed.setTitle(printable(title));
        feed.setLanguage(language.code());
        feed.setAlternateLinks(List.of(link("alternate", "text/html", page)));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", self.toString())));
        Person author = new Person();
        author.setName(NOBODY);
        feed.setAuthors(List.of(author));
        return feed;
    }

    /** @param id a URN that stays for ever; {@code text} may be empty */
    public static Entry entry(String id, String title, String text, String page, Instant at) {
        Entry entry = new Entry();
        entry.setId(id);
        entry.setTitle(printable(title));
        entry.setUpdated(Date.from(at));
        entry.setPublished(Date.from(at));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", page)));
        if (!text.isEmpty()) {
            Content content = new Content();
            content.setType(Content.TEXT);
            content.setValue(printable(text));
            entry.setContents(List.of(content));
        }
        return entry;
    }

    public static String written(Feed feed, List<Entry> entries) {
        feed.setEntries(entries);
        feed.setUpdated(entries.stream()
                .map(Entry::getUpdated)
                .max(Comparator.naturalOrder())
                // A feed without entries has to have been updated some time: always the same one.
                .orElse(Date.from(Instant.EPOCH)));
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Link link(String relation, String type, String address) {
        Link link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(address);
        return link;
    }

    /** A text of {@code feeds_*.properties}. */
    public static String words(Language language, String key) {
        return ResourceBundle.getBundle("feeds", language.locale()).getString(key);
    }

    /** A text in a language, else in whatever language there is. */
    public static String in(Language language, LocalizedText text) {
        String own = text.in(language);
        return own != null ? own : text.texts().values().stream().findFirst().orElse("");
    }

    /** What XML 1.0 cannot hold, no text of ours holds but those of before this was checked. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]", " ");
    }
}
