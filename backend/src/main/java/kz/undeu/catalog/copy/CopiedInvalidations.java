package kz.undeu.catalog.copy;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.invalidation.PublicInvalidation;
import kz.undeu.invalidation.PublicLedger;
import kz.undeu.jurisdiction.Jurisdiction;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.Jurisdictions;

/** Which signatures do not count, for a copy; the latest first. */
@Singleton
class CopiedInvalidations implements CopiedPage {

    private final PublicLedger ledger;
    private final Jurisdictions jurisdictions;

    CopiedInvalidations(PublicLedger ledger, Jurisdictions jurisdictions) {
        this.ledger = ledger;
        this.jurisdictions = jurisdictions;
    }

    @Override
    public String name() {
        return "invalidations";
    }

    @Override
    public void write(CopiedWords words, Instant at, CopiedHtml html) {
        html.paragraph(words.say("invalidated.all.text"))
                .list(items -> ledger.readAll(done -> items.item(said(words, done))))
                .paragraph(words.say("invalidated.complain"));
    }

    private List<Phrase> said(CopiedWords words, PublicInvalidation done) {
        List<Phrase> parts = new ArrayList<>();
        parts.add(
                done.petition() == null
                        ? Phrase.of(words.say("invalidated.all.unlisted"))
                        : words.text(done.title()).leadingTo(words.path("/petitions/" + done.petition())));
        parts.add(Phrase.of(
                words.say("invalidated.rule", "count", done.signatures(), "day", words.onDay(done.doneAt()))));
        parts.add(Phrase.of(words.say("invalidated.reason." + done.reasonCode())));
        parts.add(Phrase.of(words.say(
                "invalidated.window",
                "from",
                words.moment(done.from()),
                "to",
                words.moment(done.to()),
                "region",
                !done.byRegion() ? "all" : done.region() == null ? "small" : "named",
                "place",
                place(words, done.region()),
                "origin",
                done.byOrigin() ? "yes" : "no")));
        parts.add(words.text(done.explanation()));
        parts.add(words.text(done.legalBasis()));
        parts.add(Phrase.of(words.say(
                "invalidated.beforeAfter",
                "before",
                done.inForceBefore(),
                "after",
                done.inForceAfter(),
                "skipped",
                done.skipped())));
        if (done.liftedAt() != null) {
            parts.add(Phrase.of(words.say("invalidated.lifted", "day", words.onDay(done.liftedAt()))));
            parts.add(words.text(done.liftExplanation()));
        }
        parts.add(Phrase.of(words.say("invalidated.number") + ": " + done.id()));
        return parts;
    }

    private String place(CopiedWords words, @Nullable JurisdictionCode region) {
        return region == null
                ? ""
                : words.text(jurisdictions
                                .findByCode(region)
                                .map(Jurisdiction::name)
                                .orElse(null))
                        .text();
    }
}
