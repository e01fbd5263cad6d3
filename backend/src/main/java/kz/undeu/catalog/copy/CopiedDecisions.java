package kz.undeu.catalog.copy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.catalog.Atom;
import kz.undeu.catalog.register.Register;
import kz.undeu.catalog.register.RegisterEntry;
import kz.undeu.catalog.register.RegisterFeed;
import kz.undeu.kernel.Language;
import kz.undeu.moderation.Verdict;

/** The public register of moderators' decisions, for a copy; the latest first. */
@Singleton
class CopiedDecisions implements CopiedPage {

    private final Register register;
    private final PetitionPaths paths;

    CopiedDecisions(Register register, PetitionPaths paths) {
        this.register = register;
        this.paths = paths;
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public void write(CopiedWords words, Instant at, CopiedHtml html) {
        html.list(items -> register.readAll(decision -> items.item(said(words, decision))));
    }

    private List<Phrase> said(CopiedWords words, RegisterEntry decision) {
        Language language = words.language();
        List<Phrase> parts = new ArrayList<>();
        Phrase name = decision.title() == null
                ? Phrase.of(RegisterFeed.name(language, decision))
                : words.text(decision.title());
        parts.add(decision.petition() == null ? name : name.leadingTo(paths.of(words, decision.petition())));
        parts.add(Phrase.of(said(decision.verdict(), language) + " (" + words.day(decision.decidedAt()) + ")"));
        parts.add(words.text(decision.explanation()));
        if (decision.legalBasis() != null) {
            parts.add(Phrase.of(Atom.words(language, "decision.basis")));
            parts.add(words.text(decision.legalBasis()));
        }
        if (decision.outcome() != null) {
            parts.add(Phrase.of(said(decision.outcome(), language) + " (" + words.day(decision.outcomeAt()) + ")"));
        }
        return parts;
    }

    private static String said(Verdict verdict, Language language) {
        return Atom.words(language, "decision." + verdict);
    }
}
