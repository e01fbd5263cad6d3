package kz.undeu.catalog.copy;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.catalog.History;
import kz.undeu.catalog.HistoryPoint;
import kz.undeu.catalog.RegionShare;
import kz.undeu.catalog.SmallNumbers;
import kz.undeu.catalog.copy.CopiedImages.CopiedImage;
import kz.undeu.catalog.front.PetitionFront;
import kz.undeu.escalation.EscalationView;
import kz.undeu.escalation.EscalationViews;
import kz.undeu.escalation.dossier.PublicTimeline;
import kz.undeu.jurisdiction.Jurisdiction;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.Jurisdictions;
import kz.undeu.petition.ImageView;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.signature.Tallies;
import kz.undeu.signature.Tally;
import kz.undeu.threshold.Ladders;
import kz.undeu.threshold.Threshold;
import kz.undeu.threshold.ThresholdView;
import kz.undeu.transparency.LogExcerpts;
import org.thymeleaf.context.Context;

/** The pages of petitions for copies: the text as readers without scripts see it, and what the page's scripts show besides. */
@Singleton
class CopiedPetitions {

    private final PetitionFront front;
    private final EscalationViews escalations;
    private final Agencies agencies;
    private final Jurisdictions jurisdictions;
    private final Tallies tallies;
    private final History history;
    private final Ladders ladders;
    private final PublicTimeline timeline;
    private final LogExcerpts excerpts;
    private final CopiedTimeline told;
    private final CopiedAnswers answers;
    private final CopiedVoices voices;
    private final PetitionTexts texts;

    CopiedPetitions(
            PetitionFront front,
            EscalationViews escalations,
            Agencies agencies,
            Jurisdictions jurisdictions,
            Tallies tallies,
            History history,
            Ladders ladders,
            PublicTimeline timeline,
            LogExcerpts excerpts,
            CopiedTimeline told,
            CopiedAnswers answers,
            CopiedVoices voices,
            PetitionTexts texts) {
        this.front = front;
        this.escalations = escalations;
        this.agencies = agencies;
        this.jurisdictions = jurisdictions;
        this.tallies = tallies;
        this.history = history;
        this.ladders = ladders;
        this.timeline = timeline;
        this.excerpts = excerpts;
        this.told = told;
        this.answers = answers;
        this.voices = voices;
        this.texts = texts;
    }

    /** What is the same in every language. */
    PetitionFacts facts(Petition petition, CopiedImages images, Instant at) {
        List<EscalationView> ways = escalations.of(petition.id(), at);
        var ladder = ladders.of(petition.id());
        return new PetitionFacts(
                petition,
                tallies.findByPetition(petition.id()).map(Tally::inForce).orElse(0L),
                ladder.views(),
                ladder.thresholds().stream()
                        .filter(each -> each.reachedEventIndex() != null)
                        .map(this::proved)
                        .toList(),
                SmallNumbers.of(petition.jurisdiction(), tallies.findRegions(petition.id())),
                history.of(petition.id(), History.Step.DAY),
                timeline.of(petition, at),
                ways,
                images.copy(petition.id(), images(petition.id())),
                voices.of(petition.id(), ways, at),
                at);
    }

    private List<ImageView> images(PetitionId petition) {
        return texts.of(petition).images().stream()
                .map(image -> ImageView.of(petition, image))
                .toList();
    }

    private ReachedThreshold proved(Threshold reached) {
        long index = reached.reachedEventIndex();
        return new ReachedThreshold(
                reached.tier(), index, excerpts.of(reached.petition(), index).orElse(null));
    }

    /** What its templates read. */
    Map<String, Object> values(PetitionFacts facts, CopiedWords words, String site) {
        Map<String, Object> values = front.values(facts.petition().id(), words.language(), site);
        values.put("copied", true);
        return values;
    }

    /** @param values from {@link #values} */
    void write(PetitionFacts facts, Map<String, Object> values, CopiedWords words, CopiedHtml html) {
        html.markup(front.write("copied", new Context(words.language().locale(), values)));
        facts.images().forEach(image -> image(words, image, html));
        answers.write(facts, words, html);
        voices.promises(facts, words, html);
        thresholds(facts, words, html);
        regions(facts, words, html);
        history(facts.history(), words, html);
        html.heading(2, words.say("petition.timeline"))
                .list(items -> facts.timeline().forEach(event -> items.item(told.said(words, facts, event))));
        voices.news(facts, words, html);
        voices.reasons(facts, words, html);
    }

    private static void image(CopiedWords words, CopiedImage copied, CopiedHtml html) {
        ImageView image = copied.image();
        Phrase says = words.text(image.alternative());
        if (copied.isCopied()) {
            html.picture(image.address(), says, image.width(), image.height());
        } else {
            String name = says.text().isEmpty() ? front(words, "front.picture") : says.text();
            html.paragraph(new Phrase(name, says.spoken(), CopiedLinks.ORIGINAL + image.address()));
        }
    }

    private void thresholds(PetitionFacts facts, CopiedWords words, CopiedHtml html) {
        if (facts.thresholds().isEmpty()) {
            return;
        }
        html.heading(2, words.say("petition.thresholds"))
                .tableBelow(
                        words.say("petition.thresholds"),
                        List.of(
                                front(words, "front.threshold"),
                                words.say("petition.recipients"),
                                words.say("petition.proof.rule"),
                                words.say("petition.proof.population"),
                                words.say("petition.proof.basis"),
                                front(words, "front.reached")),
                        facts.thresholds().stream()
                                .map(each -> threshold(words, each))
                                .toList());
        facts.proofs().forEach(reached -> proof(words, reached, html));
    }

    private List<Phrase> threshold(CopiedWords words, ThresholdView of) {
        var proof = of.proof();
        String population = proof.population() == null
                ? ""
                : words.number(proof.population())
                        + (proof.populationAsOf() == null
                                ? ""
                                : ", " + words.say("petition.proof.asOf", "day", words.day(proof.populationAsOf())));
        return List.of(
                Phrase.of(words.number(of.required())),
                agency(words, of.agency()),
                Phrase.of(proof.formula()),
                Phrase.of(population),
                Phrase.of(proof.basis()),
                Phrase.of(of.reachedAt() == null ? "" : words.moment(of.reachedAt())));
    }

    private Phrase agency(CopiedWords words, String slug) {
        return words.text(agencies.findBySlug(slug).map(Agency::name).orElse(null))
                .leadingTo(words.path("/agencies/" + slug));
    }

    /** What anybody can check who knows the key of the logs. */
    private static void proof(CopiedWords words, ReachedThreshold reached, CopiedHtml html) {
        html.heading(3, front(words, "front.proof", words.number(reached.tier())))
                .paragraph(front(words, "front.proof.event", String.valueOf(reached.eventIndex())));
        if (reached.proof() == null) {
            html.paragraph(front(words, "front.proof.none"));
            return;
        }
        html.verbatim(reached.proof().leaf())
                .paragraph(front(words, "front.proof.text"))
                .verbatim(reached.proof().tlogProof());
    }

    private void regions(PetitionFacts facts, CopiedWords words, CopiedHtml html) {
        html.heading(2, words.say("regions.title"));
        JurisdictionCode concerned = facts.petition().jurisdiction();
        if (!concerned.isCountry()) {
            html.paragraph(
                    words.say("regions.here", "place", place(words, concerned).text()));
            return;
        }
        html.tableBelow(
                words.say("regions.title"),
                List.of(words.say("regions.region"), words.say("regions.signatures")),
                facts.regions().stream()
                        .map(share -> List.of(place(words, share.jurisdiction()), Phrase.of(count(words, share))))
                        .toList());
        if (facts.regions().stream().anyMatch(share -> share.fewerThan() != null)) {
            html.paragraph(words.say("regions.hidden"));
        }
    }

    private Phrase place(CopiedWords words, JurisdictionCode code) {
        // Of those who sign, the country stands for a residence that is not stated.
        return code.isCountry()
                ? Phrase.of(words.say("regions.unknown"))
                : words.text(
                        jurisdictions.findByCode(code).map(Jurisdiction::name).orElse(null));
    }

    private static String count(CopiedWords words, RegionShare share) {
        return share.fewerThan() == null
                ? words.number(share.inForce())
                : words.say("regions.fewerThan", "fewerThan", share.fewerThan());
    }

    private static void history(List<HistoryPoint> points, CopiedWords words, CopiedHtml html) {
        if (points.isEmpty()) {
            return;
        }
        html.heading(2, words.say("petition.history"));
        if (points.size() > 1) {
            HistoryPoint first = points.get(0);
            HistoryPoint last = points.get(points.size() - 1);
            html.markup(CopiedChart.of(
                    words.say(
                            "petition.history.label",
                            "first",
                            first.inForce(),
                            "firstDay",
                            day(words, first),
                            "last",
                            last.inForce(),
                            "lastDay",
                            day(words, last)),
                    points));
        }
        html.tableBelow(
                        words.say("petition.history"),
                        List.of(words.say("petition.history.day"), words.say("petition.history.count")),
                        points.stream()
                                .map(point -> words.row(Phrase.of(day(words, point)), point.inForce()))
                                .toList())
                .paragraph(words.say("petition.history.note"))
                .paragraph(Phrase.of(words.say("data.table.petitions-history.text"))
                        .leadingTo("/data/petitions-history.csv"));
    }

    /** A point stands at the first instant behind its day. */
    private static String day(CopiedWords words, HistoryPoint point) {
        return words.day(point.at().minus(Duration.ofSeconds(1)));
    }

    private static String front(CopiedWords words, String key, Object... values) {
        return PetitionFront.word(words.language(), key, values);
    }
}
