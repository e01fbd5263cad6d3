package kz.undeu.catalog.copy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.petition.PetitionId;
import kz.undeu.privacy.DestructionView;
import kz.undeu.privacy.PublicRetention;
import kz.undeu.privacy.RetentionPeriodView;

/** What the page of personal data shows that only the server knows: the periods, and what was destroyed. */
@Singleton
class CopiedPrivacy {

    private final PublicRetention retention;
    private final PetitionPaths paths;

    CopiedPrivacy(PublicRetention retention, PetitionPaths paths) {
        this.retention = retention;
        this.paths = paths;
    }

    /** What the holes of the page are filled with, by their names. */
    Map<String, Consumer<CopiedHtml>> holes(CopiedWords words, Instant at) {
        return Map.of(
                "periods",
                html -> periods(words, at, html),
                "destroyed",
                html -> destroyed(words, retention.hasDestroyed(), retention::readDestroyed, html));
    }

    private void periods(CopiedWords words, Instant at, CopiedHtml html) {
        html.tableBelow(
                words.say("privacy.kept"),
                columns(words, "kept.what", "kept.long", "kept.who"),
                retention.periods(WorkingDays.dayOf(at)).stream()
                        .map(period -> said(words, period))
                        .toList());
    }

    /**
     * The same with no more than is known already.
     *
     * @param latest what was destroyed last
     */
    Map<String, Consumer<CopiedHtml>> holes(CopiedWords words, Instant at, List<DestructionView> latest) {
        return Map.of(
                "periods",
                html -> periods(words, at, html),
                "destroyed",
                html -> destroyed(words, !latest.isEmpty(), latest::forEach, html));
    }

    /** @param read hands on what was destroyed, one by one */
    private void destroyed(
            CopiedWords words, boolean isAny, Consumer<Consumer<DestructionView>> read, CopiedHtml html) {
        if (!isAny) {
            html.paragraph(words.say("privacy.destroyed.none"));
            return;
        }
        html.tableBelow(
                words.say("privacy.destroyed"),
                columns(words, "destroyed.day", "destroyed.what", "destroyed.petition", "destroyed.count"),
                rows -> read.accept(destroyed -> rows.accept(said(words, destroyed))));
    }

    private static List<String> columns(CopiedWords words, String... columns) {
        return Stream.of(columns).map(column -> words.say("privacy." + column)).toList();
    }

    private static List<Phrase> said(CopiedWords words, RetentionPeriodView period) {
        String rule = period.rule().name();
        return List.of(
                Phrase.of(words.say("privacy.what." + rule)),
                Phrase.of(words.say(
                        "privacy.long." + rule,
                        "months",
                        period.months() == null ? 0 : period.months(),
                        "days",
                        period.days() == null ? 0 : period.days())),
                Phrase.of(words.say("privacy.who." + rule)));
    }

    private List<Phrase> said(CopiedWords words, DestructionView destroyed) {
        return List.of(
                Phrase.of(words.day(destroyed.destroyedOn())),
                Phrase.of(words.say("privacy.gone." + destroyed.rule())),
                destroyed.petition() == null
                        ? Phrase.of(words.say("privacy.destroyed.unnamed"))
                        : Phrase.of(destroyed.petition())
                                .leadingTo(paths.of(words, new PetitionId(destroyed.petition()))),
                Phrase.of(words.number(destroyed.count())));
    }
}
