package kz.undeu.catalog.embed;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.jurisdiction.Jurisdiction;
import kz.undeu.jurisdiction.Jurisdictions;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.Petitions;
import kz.undeu.signature.Tallies;
import kz.undeu.signature.Tally;
import kz.undeu.threshold.Threshold;
import kz.undeu.threshold.Thresholds;

/** Joins what other sites show of a petition. */
@Singleton
public class Cards {

    private final Petitions petitions;
    private final PetitionTexts texts;
    private final Tallies tallies;
    private final Thresholds thresholds;
    private final Jurisdictions jurisdictions;
    private final Agencies agencies;

    Cards(
            Petitions petitions,
            PetitionTexts texts,
            Tallies tallies,
            Thresholds thresholds,
            Jurisdictions jurisdictions,
            Agencies agencies) {
        this.petitions = petitions;
        this.texts = texts;
        this.tallies = tallies;
        this.thresholds = thresholds;
        this.jurisdictions = jurisdictions;
        this.agencies = agencies;
    }

    /**
     * The card of a published petition.
     *
     * @throws Refusal NOT_FOUND, also for what was rejected: its text may be withheld
     */
    public Card of(PetitionId id, Language language) {
        Petition petition = petitions
                .findById(id)
                .filter(Petition::isPublished)
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        PetitionText text = texts.of(id);
        long inForce = tallies.findByPetition(id).map(Tally::inForce).orElse(0L);
        List<Threshold> ladder = thresholds.findByPetitionOrderByTier(id);
        Threshold next = ladder.stream()
                .filter(threshold -> threshold.reachedAt() == null)
                .min(Comparator.comparingInt(Threshold::tier))
                .orElse(null);
        Threshold shown = next != null ? next : ladder.isEmpty() ? null : ladder.get(ladder.size() - 1);
        return new Card(
                id,
                language,
                text.title().in(spoken(text.title(), language)),
                spoken(text.title(), language),
                text.summary().in(spoken(text.summary(), language)),
                spoken(text.summary(), language),
                CardWords.of(language, "embed.state." + petition.state()),
                place(petition, language),
                petition.state().collects(),
                inForce,
                next == null || !petition.state().collects() ? null : next.tier(),
                shown == null ? null : shown.required(),
                next == null || !petition.state().collects() ? null : next.missing(inForce),
                next == null || !next.asksForSpread() || !petition.state().collects()
                        ? null
                        : CardWords.of(language, "embed.spread", CardWords.number(language, next.spreadRegions())),
                agency(shown, language));
    }

    private String place(Petition petition, Language language) {
        return petition.jurisdiction().isCountry()
                ? CardWords.of(language, "embed.country")
                : jurisdictions
                        .findByCode(petition.jurisdiction())
                        .map(Jurisdiction::name)
                        .map(name -> name.in(spoken(name, language)))
                        .orElse("");
    }

    private String agency(@Nullable Threshold threshold, Language language) {
        return threshold == null
                ? ""
                : agencies.findBySlug(threshold.agency())
                        .map(Agency::name)
                        .map(name -> name.in(spoken(name, language)))
                        .orElse("");
    }

    private static Language spoken(LocalizedText text, Language wanted) {
        return text.in(wanted) != null
                ? wanted
                : text.texts().keySet().stream().findFirst().orElse(wanted);
    }
}
