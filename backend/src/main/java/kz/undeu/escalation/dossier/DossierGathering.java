package kz.undeu.escalation.dossier;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Topics;
import kz.undeu.escalation.Escalation;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.Jurisdictions;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.PetitionViews;
import kz.undeu.petition.Petitions;
import kz.undeu.signature.PastTallies;
import kz.undeu.signature.PastTally;
import kz.undeu.signature.RegionTally;
import kz.undeu.signature.ShownCount;
import kz.undeu.threshold.CrossingRegions;
import kz.undeu.threshold.Ladders;
import kz.undeu.threshold.Threshold;
import kz.undeu.threshold.ThresholdView;
import kz.undeu.threshold.Thresholds;
import kz.undeu.transparency.LogExcerpt;
import kz.undeu.transparency.LogExcerpts;

/** Reads what a dossier says: as it was right after the event that reached the tier, not as it is now. */
@Singleton
class DossierGathering {

    private static final String REACHED = "THRESHOLD_REACHED";

    private final Petitions petitions;
    private final PetitionTexts texts;
    private final PetitionViews views;
    private final Agencies agencies;
    private final Jurisdictions jurisdictions;
    private final Topics topics;
    private final Thresholds thresholds;
    private final Ladders ladders;
    private final PastTallies tallies;
    private final CrossingRegions regions;
    private final PublicTimeline timeline;
    private final LogExcerpts logs;
    private final String publicAddress;

    DossierGathering(
            Petitions petitions,
            PetitionTexts texts,
            PetitionViews views,
            Agencies agencies,
            Jurisdictions jurisdictions,
            Topics topics,
            Thresholds thresholds,
            Ladders ladders,
            PastTallies tallies,
            CrossingRegions regions,
            PublicTimeline timeline,
            LogExcerpts logs,
            @Nullable @Property(name = "undeu.public-address") String publicAddress) {
        if (publicAddress == null || publicAddress.isBlank()) {
            throw new IllegalStateException("undeu.public-address is missing: dossiers lead to it");
        }
        this.petitions = petitions;
        this.texts = texts;
        this.views = views;
        this.agencies = agencies;
        this.jurisdictions = jurisdictions;
        this.topics = topics;
        this.thresholds = thresholds;
        this.ladders = ladders;
        this.tallies = tallies;
        this.regions = regions;
        this.timeline = timeline;
        this.logs = logs;
        this.publicAddress = publicAddress;
    }

    /**
     * The facts; empty until the public log counts the event that reached the tier.
     *
     * @throws IllegalStateException when the stored text is not the one that was published
     */
    Optional<DossierFacts> of(Escalation escalation) {
        Threshold threshold = thresholds
                .findByPetitionAndTier(escalation.petition(), escalation.tier())
                .orElseThrow();
        return logs.of(escalation.petition(), threshold.reachedEventIndex())
                .map(excerpt -> of(escalation, threshold, excerpt));
    }

    private DossierFacts of(Escalation escalation, Threshold threshold, LogExcerpt excerpt) {
        Petition petition = petitions.get(escalation.petition());
        PetitionText text = texts.of(petition.id());
        return new DossierFacts(
                DossierFacts.FORMAT,
                escalation.id().toString(),
                publicAddress,
                escalation.forwardedAt(),
                escalation.registrationDueOn(),
                agency(escalation.agency()),
                said(petition, text),
                new DossierFacts.Organizer(
                        views.of(petition, text).organizer().displayName(),
                        publicAddress + "/petitions/" + petition.id()),
                DossierThreshold.of(thresholdView(threshold), this::jurisdiction),
                crossing(threshold),
                timeline.of(petition, threshold.reachedAt()).stream()
                        .filter(event -> isUpTo(threshold, event))
                        .toList(),
                DossierFacts.DossierLog.of(excerpt));
    }

    private ThresholdView thresholdView(Threshold threshold) {
        return ladders.of(threshold.petition()).views().stream()
                .filter(view -> view.tier() == threshold.tier())
                .findFirst()
                .orElseThrow();
    }

    /** What followed from reaching the tier may bear the same instant. */
    private static boolean isUpTo(Threshold threshold, DossierEvent event) {
        boolean followed = event.agency() != null
                && event.tier() == threshold.tier()
                && !event.kind().equals(REACHED);
        return !event.at().isAfter(threshold.reachedAt()) && !followed;
    }

    private DossierFacts.SaidPetition said(Petition petition, PetitionText text) {
        String hash =
                text.sha256(petition.jurisdiction().value(), petition.topic()).hex();
        if (!hash.equals(petition.textSha256().hex())) {
            throw new IllegalStateException(
                    "the text of petition " + petition.id() + " is not the one that was published");
        }
        return new DossierFacts.SaidPetition(
                petition.id().value(),
                jurisdiction(petition.jurisdiction()),
                topics.findBySlug(petition.topic())
                        .map(topic -> new DossierFacts.Named(topic.slug(), topic.name()))
                        .orElseThrow(),
                text.title(),
                text.summary(),
                text.demands(),
                text.background(),
                text.images().stream()
                        .map(image -> new DossierFacts.SaidPicture(
                                "pictures/" + image.sha256() + ".jpg", image.sha256(), image.alternative()))
                        .toList(),
                hash);
    }

    private DossierFacts.Crossing crossing(Threshold threshold) {
        PastTally tally = tallies.after(threshold.petition(), threshold.reachedEventIndex());
        return new DossierFacts.Crossing(
                threshold.reachedEventIndex(),
                threshold.reachedAt(),
                tally.inForce(),
                tally.signed(),
                tally.withdrawn(),
                tally.invalidated(),
                byRegion(threshold));
    }

    /** As in public: a dossier is read, copied and filed by many. */
    private List<DossierFacts.RegionCount> byRegion(Threshold threshold) {
        List<RegionTally> kept = regions.find(threshold.petition(), threshold.tier());
        List<RegionTally> counted =
                kept.isEmpty() ? tallies.regionsAfter(threshold.petition(), threshold.reachedEventIndex()) : kept;
        List<ShownCount> shown =
                ShownCount.hide(counted.stream().map(RegionTally::inForce).toList());
        List<DossierFacts.RegionCount> counts = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            counts.add(new DossierFacts.RegionCount(
                    jurisdiction(counted.get(i).region()),
                    shown.get(i).count(),
                    shown.get(i).fewerThan()));
        }
        return counts;
    }

    private DossierFacts.Named agency(String slug) {
        return agencies.findBySlug(slug)
                .map(agency -> new DossierFacts.Named(slug, agency.name()))
                .orElseThrow();
    }

    private DossierFacts.Named jurisdiction(JurisdictionCode code) {
        LocalizedText name = jurisdictions.findByCode(code).orElseThrow().name();
        return new DossierFacts.Named(code.value(), name);
    }
}
