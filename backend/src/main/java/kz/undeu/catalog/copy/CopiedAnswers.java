package kz.undeu.catalog.copy;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.catalog.front.PetitionFront;
import kz.undeu.escalation.AnswerView;
import kz.undeu.escalation.AttachmentView;
import kz.undeu.escalation.EscalationView;
import kz.undeu.escalation.HearingView;
import kz.undeu.escalation.ResponseVersionView;
import kz.undeu.escalation.ResponseView;
import kz.undeu.escalation.rating.AnswerReturnView;
import kz.undeu.escalation.rating.DemandRatingsView;
import kz.undeu.escalation.rating.RatingsView;
import kz.undeu.kernel.LocalizedText;

/** What agencies announced and answered, for a copy: each answer with all its versions, and how those who signed rate it. */
@Singleton
class CopiedAnswers {

    private final Agencies agencies;

    CopiedAnswers(Agencies agencies) {
        this.agencies = agencies;
    }

    void write(PetitionFacts facts, CopiedWords words, CopiedHtml html) {
        for (EscalationView escalation : facts.escalations()) {
            Phrase agency = words.text(
                    agencies.findBySlug(escalation.agency()).map(Agency::name).orElse(null));
            if (!escalation.hearings().isEmpty()) {
                html.heading(2, words.say("answer.hearings"))
                        .paragraph(agency)
                        .list(items -> escalation.hearings().forEach(each -> items.item(hearing(words, facts, each))));
            }
            if (escalation.response() != null) {
                answer(words, agency, escalation.response(), html);
                ratings(words, facts.voices().ratings().get(escalation.id()), html);
            }
        }
    }

    private static List<Phrase> hearing(CopiedWords words, PetitionFacts facts, HearingView hearing) {
        List<Phrase> parts = new ArrayList<>();
        parts.add(Phrase.of(words.say("answer.hearing." + hearing.kind())));
        String standing = hearing.cancelledAt() != null
                ? "cancelled"
                : hearing.startsAt().isAfter(facts.at()) ? "ahead" : "begun";
        parts.add(Phrase.of(words.say("answer.hearing." + standing)));
        parts.add(Phrase.of(words.say("answer.hearing.at", "at", words.moment(hearing.startsAt()))));
        parts.add(words.text(hearing.cancelledWhy()));
        if (hearing.place() != null) {
            Phrase place = words.text(hearing.place());
            parts.add(new Phrase(words.say("answer.hearing.place", "place", place.text()), place.spoken(), null));
        }
        if (hearing.link() != null && hearing.cancelledAt() == null) {
            parts.add(new Phrase(hearing.link(), null, hearing.link()));
        }
        parts.add(words.text(hearing.about()));
        return parts;
    }

    private static void answer(CopiedWords words, Phrase agency, ResponseView said, CopiedHtml html) {
        html.heading(
                2, PetitionFront.word(words.language(), "front.answer", agency.text(), words.day(said.answeredAt())));
        if (said.version() > 1) {
            html.paragraph(words.say(
                            said.answersAnew() ? "answer.anew" : "answer.corrected",
                            "day",
                            words.onDay(said.publishedAt())))
                    .prose(words.text(said.why()));
        }
        version(words, said.answers(), said.text(), said.attachments(), html);
        for (ResponseVersionView earlier : said.earlier()) {
            html.heading(
                            3,
                            words.say(
                                    "answer.earlier",
                                    "version",
                                    earlier.version(),
                                    "day",
                                    words.fromDay(earlier.publishedAt())))
                    .prose(words.text(earlier.why()));
            version(words, earlier.answers(), earlier.text(), earlier.attachments(), html);
        }
    }

    /** Files are not copied, as they are large and theirs: they are named with their hash, by which a copy from elsewhere is known. */
    private static void version(
            CopiedWords words,
            List<AnswerView> answers,
            @Nullable LocalizedText text,
            List<AttachmentView> files,
            CopiedHtml html) {
        html.list(items -> answers.forEach(each -> items.markup("<li>\n")
                .paragraph(words.say("commitment.demand", "number", each.demand()) + ": "
                        + PetitionFront.word(words.language(), "front.outcome." + each.outcome()))
                .prose(words.text(each.reasons()))
                .markup("</li>\n")));
        html.prose(words.text(text));
        if (!files.isEmpty()) {
            html.paragraph(words.say("answer.files"))
                    .list(items -> files.forEach(each -> items.item(List.of(
                            Phrase.of(each.name()).leadingTo(CopiedLinks.ORIGINAL + each.href()),
                            Phrase.of("SHA-256: " + each.sha256())))));
        }
    }

    private static void ratings(CopiedWords words, RatingsView ratings, CopiedHtml html) {
        html.heading(3, words.say("rating.title"));
        AnswerReturnView returned = ratings.returned();
        if (returned != null) {
            returned(words, returned, html);
        }
        if (returned == null || returned.answeredAnewAt() != null) {
            counts(words, ratings.demands(), html);
        }
        html.paragraph(words.say("rating.how"));
        if (ratings.open() && ratings.endsAt() != null) {
            html.paragraph(words.say(
                    "rating.ends", "day", words.untilDay(ratings.endsAt().minus(Duration.ofSeconds(1)))));
        }
    }

    private static void returned(CopiedWords words, AnswerReturnView returned, CopiedHtml html) {
        html.paragraph(words.say("rating.returned", "day", words.onDay(returned.returnedAt())));
        html.paragraph(
                returned.answeredAnewAt() != null
                        ? words.say("rating.returned.anew", "day", words.onDay(returned.answeredAnewAt()))
                        : returned.overdueWorkingDays() > 0
                                ? words.say("rating.returned.overdue", "count", returned.overdueWorkingDays())
                                : words.say("rating.returned.due", "day", words.untilDay(returned.dueOn())));
        html.prose(words.text(returned.explanation())).prose(words.text(returned.legalBasis()));
        counts(words, returned.ratings(), html);
    }

    private static void counts(CopiedWords words, List<DemandRatingsView> demands, CopiedHtml html) {
        html.list(items -> demands.forEach(rated -> items.item(
                List.of(Phrase.of(words.say("rating.demand", "number", rated.demand()) + " " + count(words, rated))))));
    }

    private static String count(CopiedWords words, DemandRatingsView rated) {
        return rated.fewerThan() == null
                ? words.say("rating.counts", "yes", rated.yes(), "partly", rated.partly(), "no", rated.no())
                : words.say("rating.few", "count", rated.fewerThan());
    }
}
