package kz.undeu.catalog;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.kernel.Language;
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
        Feed feed = Atom.feed(
                self,
                language,
                Atom.words(language, "feed.petitions") + (place == null ? "" : ": " + place),
                self.resolve("/" + language.code() + "/petitions").toString());
        List<Entry> entries = new ArrayList<>();
        for (Petition petition : listed) {
            PetitionText text = said.get(petition.id());
            entries.add(Atom.entry(
                    "urn:undeu:petition:" + petition.id(),
                    Atom.in(language, text.title()),
                    Atom.in(language, text.summary()),
                    page(self, language, petition),
                    petition.openedAt()));
        }
        return Atom.written(feed, entries);
    }

    /** What happened to a petition, and what its organizer told. */
    String ofPetition(URI self, Language language, Petition petition, Instant at) {
        String title = Atom.in(language, texts.of(petition.id()).title());
        String page = page(self, language, petition);
        Feed feed = Atom.feed(self, language, title, page);
        List<Entry> entries = new ArrayList<>();
        EntryIds ids = new EntryIds(petition.id());
        for (TimelineEntry each : timeline.of(petition, at)) {
            entries.add(Atom.entry(
                    ids.of(each),
                    happened(language, each),
                    each.text() == null ? "" : Atom.in(language, each.text()),
                    page,
                    each.at()));
        }
        for (PetitionUpdate update : updates.findBefore(petition.id(), Long.MAX_VALUE, MOST)) {
            entries.add(Atom.entry(
                    "urn:undeu:petition:" + petition.id() + ":UPDATE:" + update.number(),
                    Atom.in(language, update.title()),
                    Atom.in(language, update.text()),
                    page,
                    update.publishedAt()));
        }
        entries.sort(Comparator.comparing(Entry::getUpdated).reversed());
        return Atom.written(feed, entries.subList(0, Math.min(MOST, entries.size())));
    }

    private String happened(Language language, TimelineEntry entry) {
        String agency = entry.agency() == null
                ? ""
                : agencies.findBySlug(entry.agency())
                        .map(Agency::name)
                        .map(name -> Atom.in(language, name))
                        .orElse("");
        return new MessageFormat(Atom.words(language, "feed." + entry.kind()), language.locale()).format(new Object[] {
            entry.signatures() == null ? 0 : entry.signatures(),
            agency,
            entry.registrationNumber() == null ? "" : entry.registrationNumber()
        });
    }

    private static String page(URI self, Language language, Petition petition) {
        return self.resolve("/" + language.code() + "/petitions/" + petition.id())
                .toString();
    }
}
