package kz.undeu.escalation.dossier;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.formatting.FormattedText;
import kz.undeu.petition.formatting.TextNode;
import kz.undeu.print.ArchivedDocument;
import kz.undeu.print.Flow;
import kz.undeu.print.PrintFont;
import kz.undeu.print.QrCode;
import kz.undeu.print.Run;
import kz.undeu.print.SiteMark;
import kz.undeu.print.TaggedPages;
import kz.undeu.threshold.ThresholdKind;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** Prints a dossier: PDF/A-2a, real text in our own font, tagged, of the frozen facts alone. */
@Singleton
class DossierPages {

    private static final float CODE = 84;

    /** A document in the words of one language. */
    byte[] of(DossierFacts facts, Map<String, byte[]> pictures, Language language, DossierPublicKey key) {
        try (PDDocument document = new PDDocument()) {
            DossierWords words = new DossierWords(language);
            long id = ByteBuffer.wrap(Sha256.of(
                            (facts.escalation() + language + facts.log().checkpoint())
                                    .getBytes(StandardCharsets.UTF_8)))
                    .getLong();
            ArchivedDocument.describe(
                    document,
                    words.say(
                            "title",
                            facts.petition().id(),
                            words.pick(facts.petition().title())),
                    language.code(),
                    id);
            PrintFont regular = PrintFont.regular(document);
            PrintFont bold = PrintFont.bold(document);
            try (TaggedPages pages = new TaggedPages(document)) {
                Flow flow = new Flow(pages, regular, bold);
                new Printing(facts, pictures, words, key, document, pages, flow).print();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One document being printed. */
    private record Printing(
            DossierFacts facts,
            Map<String, byte[]> pictures,
            DossierWords words,
            DossierPublicKey key,
            PDDocument document,
            TaggedPages pages,
            Flow flow) {

        void print() throws IOException {
            head();
            text(words.language(), true);
            threshold();
            tally();
            timeline();
            organizer();
            otherLanguages();
            log();
            checking();
            flow.feet((page, count) -> words.say(
                    "foot", facts.petition().id(), facts.escalation(), String.valueOf(page), String.valueOf(count)));
        }

        private String lang() {
            return words.language().code();
        }

        private void head() throws IOException {
            float top = flow.at();
            pages.adornment(content -> SiteMark.draw(content, Flow.LEFT, top - 22, 22, Flow.ACTION));
            flow.skip(30);
            String page = facts.publicAddress() + "/" + lang() + "/petitions/"
                    + facts.petition().id();
            flow.paragraph(lang(), List.of(Run.bold(words.say("kind"))), 10.5f, Flow.ACTION, Flow.WIDTH - CODE - 24);
            LocalizedText title = facts.petition().title();
            flow.heading(1, words.of(title).code(), words.pick(title), Flow.WIDTH - CODE - 24);
            flow.code(lang(), words.say("code", page), QrCode.of(page), top, CODE);
            flow.paragraph(
                    lang(),
                    List.of(Run.bold(words.say("to", words.pick(facts.agency().name())))),
                    11.5f,
                    Flow.TEXT,
                    Flow.WIDTH - CODE - 24);
            flow.skip(Math.max(0, flow.at() - (top - CODE - 14)));
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of(words.say("petition"), facts.petition().id() + "\n" + page));
            rows.add(List.of(words.say("escalation"), facts.escalation()));
            rows.add(List.of(
                    words.say("reachedAt"), words.second(facts.crossing().at())));
            rows.add(List.of(words.say("forwardedAt"), words.second(facts.forwardedAt())));
            rows.add(List.of(words.say("registrationDueOn"), words.day(facts.registrationDueOn())));
            rows.add(List.of(
                    words.say("reviewDue"),
                    words.say("reviewDue.days", facts.threshold().reviewWorkingDays())));
            rows.add(List.of(
                    words.say("jurisdiction"),
                    words.pick(facts.petition().jurisdiction().name())));
            rows.add(List.of(
                    words.say("topic"), words.pick(facts.petition().topic().name())));
            rows.add(List.of(words.say("textSha256"), facts.petition().textSha256()));
            flow.table(lang(), List.of(), rows, 0.32f, 0.68f);
            flow.note(lang(), words.say("times"));
        }

        /** What the petition says in one language; what it does not say in it is left to the others. */
        private void text(Language language, boolean isMain) throws IOException {
            DossierFacts.SaidPetition said = facts.petition();
            if (isMain) {
                flow.heading(2, lang(), words.say("text"));
            }
            if (isMain && !isSaidIn(language)) {
                flow.paragraph(lang(), words.say("text.missing"));
                return;
            }
            String code = language.code();
            if (!isMain && said.title().in(language) != null) {
                flow.heading(3, code, said.title().in(language));
            }
            if (said.summary().in(language) != null) {
                flow.paragraph(code, said.summary().in(language));
            }
            flow.heading(3, lang(), words.say("demands"));
            List<Flow.Point> demands = new ArrayList<>();
            for (LocalizedText demand : said.demands()) {
                String text = demand.in(language);
                demands.add(new Flow.Point(
                        Flow.Point.numbered(demands.size() + 1),
                        List.of(Run.plain(text == null ? words.say("demand.missing") : text)),
                        List.of()));
            }
            flow.list(code, demands);
            background(language);
            if (isMain) {
                printPictures();
            }
        }

        /** Whether anything of the petition is: not every part has every language. */
        private boolean isSaidIn(Language language) {
            DossierFacts.SaidPetition said = facts.petition();
            return Stream.concat(
                            Stream.of(said.title(), said.summary(), said.background())
                                    .filter(Objects::nonNull),
                            said.demands().stream())
                    .anyMatch(text -> text.in(language) != null);
        }

        private void background(Language language) throws IOException {
            FormattedText formatted = FormattedText.of(facts.petition().background());
            List<TextNode> nodes = formatted == null
                    ? null
                    : switch (language) {
                        case KK -> formatted.kk();
                        case RU -> formatted.ru();
                        case EN -> formatted.en();
                    };
            if (nodes != null) {
                flow.heading(3, lang(), words.say("background"));
                new PrintedText(flow, language.code()).print(nodes);
            }
        }

        private void printPictures() throws IOException {
            if (facts.petition().pictures().isEmpty()) {
                return;
            }
            flow.heading(3, lang(), words.say("pictures"));
            for (DossierFacts.SaidPicture picture : facts.petition().pictures()) {
                LocalizedText said = picture.alternative();
                flow.picture(
                        words.of(said).code(),
                        words.pick(said),
                        JPEGFactory.createFromByteArray(document, pictures.get(picture.path())));
                flow.note(words.of(said).code(), words.pick(said));
            }
        }

        private void threshold() throws IOException {
            DossierThreshold threshold = facts.threshold();
            flow.heading(2, lang(), words.say("threshold"));
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of(words.say("threshold.tier"), String.valueOf(threshold.tier())));
            rows.add(List.of(words.say("threshold.required"), words.number(threshold.required())));
            boolean isShare = threshold.kind() == ThresholdKind.PERCENT_OF_POPULATION;
            rows.add(List.of(
                    words.say("threshold.rule"),
                    isShare
                            ? words.say("threshold.share", threshold.value())
                            : words.say("threshold.absolute", words.number(threshold.required()))));
            if (isShare) {
                rows.add(List.of(
                        words.say("threshold.population"),
                        words.say(
                                "threshold.population.asOf",
                                words.number(threshold.population()),
                                words.day(threshold.populationAsOf()))));
                rows.add(List.of(words.say("threshold.source"), threshold.source()));
            }
            rows.add(List.of(
                    words.say("threshold.formula"),
                    threshold.formula() + (isShare ? " = " + threshold.required() : "")));
            if (threshold.spread() != null) {
                rows.add(List.of(
                        words.say("threshold.spread"),
                        words.say(
                                "threshold.spread.regions",
                                threshold.spread().percent(),
                                words.number(threshold.spread().regions()))));
            }
            rows.add(List.of(words.say("threshold.rounding"), words.say("threshold.rounding.up")));
            rows.add(List.of(words.say("threshold.basis"), threshold.basis()));
            rows.add(List.of(words.say("threshold.since"), words.day(threshold.ruleEffectiveFrom())));
            flow.table(lang(), List.of(), rows, 0.32f, 0.68f);
            flow.note(lang(), words.say("threshold.frozen"));
            if (threshold.spread() != null) {
                new SpreadTable(facts, threshold.spread(), words, flow).print();
            }
        }

        private void tally() throws IOException {
            DossierFacts.Crossing crossing = facts.crossing();
            flow.heading(2, lang(), words.say("tally"));
            flow.paragraph(lang(), words.say("tally.when", words.number(crossing.eventIndex())));
            flow.table(
                    lang(),
                    List.of(),
                    List.of(
                            List.of(words.say("tally.inForce"), words.number(crossing.inForce())),
                            List.of(words.say("tally.signed"), words.number(crossing.signed())),
                            List.of(words.say("tally.withdrawn"), words.number(crossing.withdrawn())),
                            List.of(words.say("tally.invalidated"), words.number(crossing.invalidated()))),
                    0.32f,
                    0.68f);
            flow.heading(3, lang(), words.say("regions"));
            List<List<String>> rows = new ArrayList<>();
            for (DossierFacts.RegionCount count : crossing.byRegion()) {
                boolean isNotStated = count.region().code().length() == 2;
                rows.add(List.of(
                        isNotStated
                                ? words.say("regions.notStated")
                                : words.pick(count.region().name()),
                        count.inForce() == null
                                ? words.say("regions.fewer", count.fewerThan())
                                : words.number(count.inForce())));
            }
            flow.table(lang(), List.of(words.say("regions.region"), words.say("regions.inForce")), rows, 0.6f, 0.4f);
            flow.note(lang(), words.say("regions.note"));
        }

        private void timeline() throws IOException {
            flow.heading(2, lang(), words.say("timeline"));
            List<List<String>> rows = new ArrayList<>();
            for (DossierEvent event : facts.timeline()) {
                StringBuilder what = new StringBuilder(words.say("event." + event.kind()));
                if (event.tier() != null && event.signatures() != null) {
                    what.append(". ")
                            .append(words.say(
                                    "event.tier", String.valueOf(event.tier()), words.number(event.signatures())));
                } else if (event.signatures() != null) {
                    what.append(": ").append(words.number(event.signatures()));
                }
                if (event.registrationNumber() != null) {
                    what.append(": ").append(event.registrationNumber());
                }
                for (LocalizedText said : new LocalizedText[] {event.legalBasis(), event.text()}) {
                    if (!words.pick(said).isEmpty()) {
                        what.append('\n').append(words.pick(said));
                    }
                }
                rows.add(List.of(words.second(event.at()), what.toString()));
            }
            flow.table(lang(), List.of(words.say("timeline.at"), words.say("timeline.what")), rows, 0.26f, 0.74f);
            flow.note(lang(), words.say("timeline.note"));
        }

        private void organizer() throws IOException {
            flow.heading(2, lang(), words.say("organizer"));
            String name = facts.organizer().displayName();
            flow.table(
                    lang(),
                    List.of(),
                    List.of(
                            List.of(
                                    words.say("organizer.name"),
                                    name == null ? words.say("organizer.forgotten") : name),
                            List.of(
                                    words.say("organizer.page"),
                                    facts.organizer().page())),
                    0.32f,
                    0.68f);
            flow.note(lang(), words.say("organizer.note"));
        }

        private void otherLanguages() throws IOException {
            List<Language> others = Arrays.stream(Language.values())
                    .filter(language -> language != words.language() && isSaidIn(language))
                    .toList();
            for (Language language : others) {
                flow.heading(2, lang(), words.say("text.in." + language.code()));
                text(language, false);
            }
            if (!isSaidIn(words.language())) {
                printPictures();
            }
        }

        private void log() throws IOException {
            DossierFacts.DossierLog log = facts.log();
            flow.heading(2, lang(), words.say("log"));
            flow.paragraph(lang(), words.say("log.what"));
            flow.table(
                    lang(),
                    List.of(),
                    List.of(
                            List.of(words.say("log.origin"), log.origin()),
                            List.of(words.say("log.size"), words.number(log.size())),
                            List.of(words.say("log.root"), log.root()),
                            List.of(words.say("log.event"), words.number(log.eventIndex())),
                            List.of(words.say("log.rootAtEvent"), log.rootAtEvent()),
                            List.of(words.say("log.key"), log.verifierKey())),
                    0.32f,
                    0.68f);
        }

        private void checking() throws IOException {
            flow.heading(2, lang(), words.say("checking"));
            flow.paragraph(lang(), words.say("checking.what", DossierWriter.checking(words.language())));
            flow.table(
                    lang(),
                    List.of(),
                    List.of(
                            List.of(
                                    words.say("checking.key"),
                                    facts.publicAddress() + "/dossier-keys/" + key.id() + ".pem"),
                            List.of(words.say("checking.text"), facts.petition().textSha256())),
                    0.32f,
                    0.68f);
        }
    }
}
