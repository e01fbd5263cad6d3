package kz.undeu.catalog.copy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.catalog.data.OpenData;
import kz.undeu.catalog.data.OpenFormat;
import kz.undeu.catalog.data.OpenTable;
import kz.undeu.kernel.Language;
import kz.undeu.web.FrontPage;

/** The tables that lie beside the pages of a copy. */
@Singleton
class CopiedData implements CopiedPage {

    private final OpenData data;

    CopiedData(OpenData data) {
        this.data = data;
    }

    @Override
    public String name() {
        return "data";
    }

    @Override
    public void write(CopiedWords words, Instant at, CopiedHtml html) {
        html.heading(2, words.say("data.tables"));
        html.list(items -> data.tables().forEach(table -> items.item(said(words, table))));
        html.heading(2, words.say("data.rules"))
                .paragraph(words.say("data.license"))
                .paragraph(new Phrase(words.say("data.license.name"), null, OpenData.LICENSE))
                .paragraph(words.say("data.hidden"))
                .paragraph(Phrase.of(words.say("data.schema")).leadingTo("/data/csv-metadata.json"))
                .paragraph(new Phrase("OpenAPI", Language.EN, CopiedLinks.API_DESCRIPTION))
                .heading(2, words.say("data.snapshot"))
                .paragraph(words.say("data.snapshot.program"))
                .paragraph(
                        Phrase.of(FrontPage.titleOf("verify", words.language())).leadingTo(words.path("/verify")));
    }

    private static List<Phrase> said(CopiedWords words, OpenTable table) {
        List<Phrase> parts = new ArrayList<>();
        boolean isKnown = words.has("data.table." + table.name());
        parts.add(Phrase.of(isKnown ? words.say("data.table." + table.name()) : table.name()));
        parts.add(
                isKnown
                        ? Phrase.of(words.say("data.table." + table.name() + ".text"))
                        : new Phrase(table.description(), Language.EN, null));
        for (OpenFormat format : OpenFormat.values()) {
            parts.add(Phrase.of(format.name()).leadingTo("/data/" + format.fileOf(table.name())));
        }
        return parts;
    }
}
