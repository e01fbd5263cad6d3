package kz.undeu.catalog.copy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.catalog.FeedPetitions;
import kz.undeu.catalog.front.PetitionFront;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.signature.Tallies;
import kz.undeu.signature.Tally;

/** The first page of a copy: what the platform is, its figures, and the newest petitions. */
@Singleton
class CopiedHome {

    /** As many as the list of the site begins with. */
    private static final int NEWEST = 20;

    private final PlatformRecord figures;
    private final FeedPetitions latest;
    private final PetitionTexts texts;
    private final Tallies tallies;

    CopiedHome(PlatformRecord figures, FeedPetitions latest, PetitionTexts texts, Tallies tallies) {
        this.figures = figures;
        this.latest = latest;
        this.texts = texts;
        this.tallies = tallies;
    }

    /** Writes what stands below its title. */
    void write(CopiedWords words, Instant at, CopiedHtml html) {
        html.paragraph(words.say("home.title")).paragraph(words.say("home.lead"));
        figures.write(words, at, html);
        newest(words, html);
    }

    private void newest(CopiedWords words, CopiedHtml html) {
        List<Petition> found = latest.latest(null, null, NEWEST);
        html.heading(2, words.say("home.newest"));
        if (found.isEmpty()) {
            html.paragraph(words.say("home.newest.none"));
            return;
        }
        List<PetitionId> ids = found.stream().map(Petition::id).toList();
        Map<PetitionId, PetitionText> said = texts.of(ids);
        Map<PetitionId, Tally> counted =
                tallies.findByPetitionIn(ids).stream().collect(Collectors.toMap(Tally::petition, Function.identity()));
        html.list(items -> ids.forEach(id -> items.item(List.of(
                        words.text(said.get(id).title()).leadingTo(words.path("/petitions/" + id)),
                        Phrase.of(PetitionFront.word(
                                words.language(),
                                "front.count",
                                words.number(
                                        counted.containsKey(id)
                                                ? counted.get(id).inForce()
                                                : 0)))))))
                .paragraph(Phrase.of(PetitionFront.word(words.language(), "front.all"))
                        .leadingTo(words.path("/petitions")));
    }
}
