package kz.undeu.catalog.copy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import kz.undeu.petition.pause.Pause;
import kz.undeu.petition.pause.Pauses;

/** When collection was paused, for a copy; the latest first. */
@Singleton
class CopiedPauses implements CopiedPage {

    private final Pauses pauses;

    CopiedPauses(Pauses pauses) {
        this.pauses = pauses;
    }

    @Override
    public String name() {
        return "pauses";
    }

    @Override
    public void write(CopiedWords words, Instant at, CopiedHtml html) {
        html.paragraph(words.say("pause.lead"));
        List<Pause> all = pauses.findAllOrderByStartedAt().stream()
                .sorted(Comparator.comparing(Pause::startedAt).reversed())
                .toList();
        if (all.isEmpty()) {
            html.paragraph(words.say("pause.none.text"));
        } else {
            html.list(items -> all.forEach(pause -> items.item(said(words, pause))));
        }
    }

    private static List<Phrase> said(CopiedWords words, Pause pause) {
        String from = words.moment(pause.startedAt());
        String when = pause.endedAt() == null
                ? words.say("pause.banner.since", "at", from)
                : words.say("pause.stretch", "from", from, "to", words.moment(pause.endedAt()));
        return List.of(Phrase.of(words.say("pause.kind." + pause.kind()) + ": " + when), words.text(pause.reason()));
    }
}
