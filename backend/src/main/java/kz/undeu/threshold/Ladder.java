package kz.undeu.threshold;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.agency.AgencyKind;
import kz.undeu.agency.Topics;
import kz.undeu.jurisdiction.Jurisdiction;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.Jurisdictions;
import kz.undeu.jurisdiction.PopulationFigure;
import kz.undeu.jurisdiction.PopulationFigures;
import kz.undeu.petition.PetitionId;

/** Works out which thresholds a petition gets that is published on a day. */
@Singleton
class Ladder {

    private final ThresholdRules rules;
    private final Jurisdictions jurisdictions;
    private final PopulationFigures figures;
    private final Agencies agencies;
    private final Topics topics;

    Ladder(
            ThresholdRules rules,
            Jurisdictions jurisdictions,
            PopulationFigures figures,
            Agencies agencies,
            Topics topics) {
        this.rules = rules;
        this.jurisdictions = jurisdictions;
        this.figures = figures;
        this.agencies = agencies;
        this.topics = topics;
    }

    /**
     * The thresholds, and of those that ask for spread the regions that count.
     *
     * @throws IllegalStateException when the reference data has no figure or agency for it
     */
    FrozenLadder of(PetitionId petition, JurisdictionCode code, String topic, LocalDate day) {
        Jurisdiction jurisdiction =
                jurisdictions.findByCode(code).orElseThrow(() -> new IllegalStateException("no jurisdiction " + code));
        PopulationFigure figure = figures.findInForce(code, day)
                .orElseThrow(() -> new IllegalStateException("no population figure of " + code + " on " + day));
        List<ThresholdRule> ladder = rules.findLadder(jurisdiction.level(), day);
        return new FrozenLadder(
                ladder.stream()
                        .map(rule -> Threshold.freeze(petition, rule, figure, agency(rule.recipient(), code, topic)))
                        .toList(),
                ladder.stream()
                        .filter(rule -> rule.spreadRegions() != null)
                        .flatMap(rule ->
                                below(code, day).stream().map(below -> SpreadPlace.freeze(petition, rule, below)))
                        .toList());
    }

    /** What is known of the places right below; one without a figure cannot count. */
    private List<PopulationFigure> below(JurisdictionCode code, LocalDate day) {
        return jurisdictions.findAllOrderByCode().stream()
                .filter(place -> code.equals(place.parent()))
                .flatMap(place -> figures.findInForce(place.code(), day).stream())
                .toList();
    }

    private String agency(Recipient recipient, JurisdictionCode code, String topic) {
        return switch (recipient) {
            case TOPIC_BODY ->
                topics.findBySlug(topic)
                        .orElseThrow(() -> new IllegalStateException("no topic " + topic))
                        .agency();
            case GOVERNMENT -> agency(AgencyKind.GOVERNMENT, code);
            case AKIMAT -> agency(AgencyKind.AKIMAT, code);
            case MASLIKHAT -> agency(AgencyKind.MASLIKHAT, code);
        };
    }

    private String agency(AgencyKind kind, JurisdictionCode code) {
        return agencies.findByKindAndJurisdiction(kind, code)
                .map(Agency::slug)
                .orElseThrow(() -> new IllegalStateException("no " + kind + " in " + code));
    }
}
