package kz.undeu.catalog.statistics;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import kz.undeu.catalog.copy.CopiedHtml;
import kz.undeu.catalog.copy.CopiedWords;
import kz.undeu.catalog.copy.Phrase;
import kz.undeu.catalog.copy.PlatformRecord;
import kz.undeu.escalation.EscalationViews;

/** Figures of the whole platform, for a copy. */
@Singleton
class CopiedTotals implements PlatformRecord {

    private final Platform platform;
    private final EscalationViews escalations;

    CopiedTotals(Platform platform, EscalationViews escalations) {
        this.platform = platform;
        this.escalations = escalations;
    }

    @Override
    public void write(CopiedWords words, Instant at, CopiedHtml html) {
        long forwarded = platform.countForwarded();
        html.heading(2, words.say("home.figures"))
                .list(items -> {
                    figure(words, "signatures", platform.countSignatures(), items);
                    figure(words, "collecting", platform.countCollecting(), items);
                    figure(words, forwarded, forwarded(words, forwarded), items);
                    figure(words, "overdue", escalations.countOverdue(at), items);
                })
                .paragraph(words.say("home.figures.asOf", "at", words.moment(at)))
                .paragraph(Phrase.of(words.say("home.figures.all")).leadingTo(words.path("/statistics")))
                .paragraph(Phrase.of(words.say("home.figures.agencies")).leadingTo(words.path("/accountability")));
    }

    private String forwarded(CopiedWords words, long forwarded) {
        return words.say("home.figure.forwarded", "count", forwarded, "answered", platform.countAnswered());
    }

    private static void figure(CopiedWords words, String name, long count, CopiedHtml items) {
        figure(words, count, words.say("home.figure." + name, "count", count), items);
    }

    private static void figure(CopiedWords words, long count, String said, CopiedHtml items) {
        items.item(List.of(Phrase.of(words.number(count) + " " + said)));
    }
}
