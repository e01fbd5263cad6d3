package kz.undeu.catalog.copy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.catalog.front.PetitionFront;
import kz.undeu.escalation.EscalationView;
import kz.undeu.escalation.commitment.CommitmentView;
import kz.undeu.escalation.commitment.CommitmentView.UpdateOfCommitment;
import kz.undeu.escalation.commitment.CommitmentViews;
import kz.undeu.escalation.rating.RatingsViews;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.update.PetitionUpdate;
import kz.undeu.petition.update.PetitionUpdates;
import kz.undeu.reason.UnreportedReasons;
import kz.undeu.signature.GivenReasons;

/** Promises of agencies, news of the organizer and reasons of signatories, for a copy. */
@Singleton
class CopiedVoices {

    private final PetitionUpdates news;
    private final CommitmentViews promises;
    private final RatingsViews ratings;
    private final UnreportedReasons reasons;
    private final GivenReasons given;
    private final Agencies agencies;

    CopiedVoices(
            PetitionUpdates news,
            CommitmentViews promises,
            RatingsViews ratings,
            UnreportedReasons reasons,
            GivenReasons given,
            Agencies agencies) {
        this.news = news;
        this.promises = promises;
        this.ratings = ratings;
        this.reasons = reasons;
        this.given = given;
        this.agencies = agencies;
    }

    PetitionVoices of(PetitionId petition, List<EscalationView> escalations, Instant at) {
        return new PetitionVoices(
                news.findBefore(petition, Long.MAX_VALUE, Integer.MAX_VALUE),
                promises.of(petition, at),
                escalations.stream()
                        .filter(each -> each.response() != null)
                        .collect(Collectors.toMap(EscalationView::id, each -> ratings.of(petition, each.id(), at))),
                reasons.latest(petition, CopyLimit.REASONS.max()),
                given.hidden(petition));
    }

    /** What the agencies promised, agency by agency. */
    void promises(PetitionFacts facts, CopiedWords words, CopiedHtml html) {
        List<CommitmentView> made = facts.voices().promises();
        if (made.isEmpty()) {
            return;
        }
        html.heading(2, words.say("commitment.title")).paragraph(words.say("commitment.how"));
        for (EscalationView escalation : facts.escalations()) {
            List<CommitmentView> own = made.stream()
                    .filter(each -> each.escalation().equals(escalation.id()))
                    .toList();
            if (!own.isEmpty()) {
                html.paragraph(words.text(agencies.findBySlug(escalation.agency())
                                        .map(Agency::name)
                                        .orElse(null))
                                .leadingTo(words.path("/agencies/" + escalation.agency())))
                        .list(items -> own.forEach(each -> items.item(promise(words, each))));
            }
        }
    }

    private static List<Phrase> promise(CopiedWords words, CommitmentView promised) {
        List<Phrase> parts = new ArrayList<>();
        parts.add(Phrase.of(words.say("commitment.state." + promised.state(), "count", promised.overdueDays())));
        parts.add(words.text(promised.text()));
        parts.add(Phrase.of(
                words.say("commitment.due", "number", promised.demand(), "day", words.untilDay(promised.dueOn()))));
        if (!promised.dueOn().equals(promised.firstDueOn())) {
            parts.add(Phrase.of(words.say("commitment.firstDue", "day", words.untilDay(promised.firstDueOn()))));
        }
        promised.updates().forEach(said -> addSaid(words, said, parts));
        return parts;
    }

    private static void addSaid(CopiedWords words, UpdateOfCommitment said, List<Phrase> parts) {
        String what = words.say("commitment.said." + said.status(), "day", words.day(said.updatedAt()));
        parts.add(Phrase.of(
                said.newDueOn() == null
                        ? what
                        : what + " " + words.say("commitment.newDue", "day", words.untilDay(said.newDueOn()))));
        parts.add(words.text(said.text()));
        if (said.link() != null) {
            parts.add(new Phrase(said.link(), null, said.link()));
        }
    }

    /** What the organizer told, the latest first. */
    void news(PetitionFacts facts, CopiedWords words, CopiedHtml html) {
        if (facts.voices().news().isEmpty()) {
            return;
        }
        html.heading(2, words.say("following.updates"));
        for (PetitionUpdate told : facts.voices().news()) {
            html.heading(3, words.text(told.title()))
                    .paragraph(words.day(told.publishedAt()))
                    .prose(words.text(told.text()));
        }
    }

    /** Why people signed. Nobody says in which language they write. */
    void reasons(PetitionFacts facts, CopiedWords words, CopiedHtml html) {
        PetitionVoices voices = facts.voices();
        if (voices.reasons().isEmpty() && voices.hiddenReasons() == 0) {
            return;
        }
        html.heading(2, words.say("reason.title"))
                .paragraph(Phrase.of(PetitionFront.word(words.language(), "front.reasons", CopyLimit.REASONS.max()))
                        .leadingTo(CopiedLinks.ORIGINAL
                                + words.path("/petitions/" + facts.petition().id())));
        voices.reasons().forEach(html::quotation);
        if (voices.hiddenReasons() > 0) {
            html.paragraph(words.say("reason.hidden", "count", voices.hiddenReasons()));
        }
    }
}
