package kz.undeu.catalog;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.update.PetitionUpdate;
import kz.undeu.petition.update.PetitionUpdates;

/** Writes Atom feeds (RFC 4287): for readers of feeds, who need give no address to follow. */
@Singleton
class Feeds {

    /** Who looks once a week misses nothing. */
    private static final int MOST = 50;

    private static final String NOBODY = "Undeu";

    private final FeedPetitions found;
    private final PetitionTexts texts;
    private final Timeline timeline;
    private final PetitionUpdates updates;
    private final Agencies agencies;

    Feeds(FeedPetitions found, PetitionTexts texts, Timeline timeline, PetitionUpdates updates, Agencies agencies) {
        this.found = found;
        this.texts = texts;
        this.timeline = timeline;
        this.updates = updates;
        this.agencies = agencies;
    }

    /**
     * The latest listed petitions.
     *
     * @param place the name of the jurisdiction, or null for all
     */
    String ofPetitions(
            URI self,
            Language language,
            @Nullable String jurisdiction,
            @Nullable String topic,
            @Nullable String place) {
        List<Petition> listed = found.latest(jurisdiction, topic, MOST);
        Map<PetitionId, PetitionText> said =
                texts.of(listed.stream().map(Petition::id).toList());
        Feed feed = feed(
                self,
                language,
                words(language, "feed.petitions") + (place == null ? "" : ": " + place),
                self.resolve("/" + language.code() + "/petitions").toString());
        List<Entry> entries = new ArrayList<>();
        for (Petition petition : listed) {
            PetitionText text = said.get(petition.id());
            entries.add(entry(
                    "urn:undeu:petition:" + petition.id(),
                    in(language, text.title()),
                    in(language, text.summary()),
                    page(self, language, petition),
                    petition.openedAt()));
        }
        return written(feed, entries);
    }

    /** What happened to a petition, and what its organizer told. */
    String ofPetition(URI self, Language language, Petition petition) {
        String title = in(language, texts.of(petition.id()).title());
        String page = page(self, language, petition);
        Feed feed = feed(self, language, title, page);
        List<Entry> entries = new ArrayList<>();
        for (TimelineEntry each : timeline.of(petition)) {
            entries.add(entry(
                    "urn:undeu:petition:" + petition.id() + ":" + each.kind() + ":"
                            + each.at().toEpochMilli() + (each.tier() == null ? "" : ":" + each.tier()),
                    happened(language, each),
                    each.text() == null ? "" : in(language, each.text()),
                    page,
                    each.at()));
        }
        for (PetitionUpdate update : updates.findBefore(petition.id(), Long.MAX_VALUE, MOST)) {
            entries.add(entry(
                    "urn:undeu:petition:" + petition.id() + ":UPDATE:" + update.number(),
                    in(language, update.title()),
                    in(language, update.text()),
                    page,
                    update.publishedAt()));
        }
        entries.sort(Comparator.comparing(Entry::getUpdated).reversed());
        return written(feed, entries.subList(0, Math.min(MOST, entries.size())));
    }

    private String happened(Language language, TimelineEntry entry) {
        String agency = entry.agency() == null
                ? ""
                : agencies.findBySlug(entry.agency())
                        .map(Agency::name)
                        .map(name -> in(language, name))
                        .orElse("");
        return new MessageFormat(words(language, "feed." + entry.kind()), language.locale()).format(new Object[] {
            entry.signatures() == null ? 0 : entry.signatures(),
            agency,
            entry.registrationNumber() == null ? "" : entry.registrationNumber()
        });
    }

    private static Feed feed(URI self, Language language, String title, String page) {
        Feed feed = new Feed("atom_1.0");
        feed.setId(self.toString());
        feed.setTitle(title);
        feed.setLanguage(language.code());
        feed.setAlternateLinks(List.of(link("alternate", "text/html", page)));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", self.toString())));
        Person author = new Person();
        author.setName(NOBODY);
        feed.setAuthors(List.of(author));
        return feed;
    }

    private static Entry entry(String id, String title, String text, String page, Instant at) {
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

    private static String written(Feed feed, List<Entry> entries) {
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

    private static String page(URI self, Language language, Petition petition) {
        return self.resolve("/" + language.code() + "/petitions/" + petition.id())
                .toString();
    }

    private static String words(Language language, String key) {
        return ResourceBundle.getBundle("feeds", language.locale()).getString(key);
    }

    private static String in(Language language, LocalizedText text) {
        String own = text.in(language);
        return own != null ? own : text.texts().values().stream().findFirst().orElse("");
    }

    /** What XML 1.0 cannot hold, no text of ours holds but those of before this was checked. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]", " ");
    }
}
