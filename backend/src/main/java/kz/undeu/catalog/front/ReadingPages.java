package kz.undeu.catalog.front;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.undeu.agency.Agencies;
import kz.undeu.catalog.Atom;
import kz.undeu.catalog.accountability.CopiedAgencies;
import kz.undeu.catalog.register.RegisterEntry;
import kz.undeu.catalog.register.RegisterFeed;
import kz.undeu.escalation.EscalationView;
import kz.undeu.escalation.EscalationViews;
import kz.undeu.escalation.ResponseView;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.Language;
import kz.undeu.moderation.Verdict;
import kz.undeu.petition.PetitionId;
import kz.undeu.web.FrontPage;
import org.thymeleaf.context.Context;

/** Pages for copies of this site, without scripts: each says that it is a copy and of when. */
@Singleton
public class ReadingPages {

    /** What a copy has besides the pages of petitions. */
    private static final List<String> PAGES = List.of("petitions", "decisions", "accountability");

    private final PetitionFront front;
    private final EscalationViews escalations;
    private final Agencies agencies;
    private final CopiedAgencies copied;

    ReadingPages(PetitionFront front, EscalationViews escalations, Agencies agencies, CopiedAgencies copied) {
        this.front = front;
        this.escalations = escalations;
        this.agencies = agencies;
        this.copied = copied;
    }

    /**
     * A listed petition.
     *
     * @param site where the original is, without a slash in the end
     */
    public ReadingPage of(PetitionId petition, Language language, String site, Instant at) {
        Map<String, Object> values = front.values(petition, language, site);
        values.put("copied", true);
        values.put("script", PetitionFront.word(language, "front.copy", day(language, at), site));
        values.put(
                "answers",
                escalations.of(petition, at).stream()
                        .filter(each -> each.response() != null)
                        .map(each -> answer(each, language))
                        .toList());
        Context context = new Context(language.locale(), values);
        return new ReadingPage(petition, front.write("copy", context), front.write("entry", context));
    }

    /**
     * A page that is a list, up to its first entry.
     *
     * @param page a page of the site, by the first part of its address
     * @param site where the original is, without a slash in the end
     */
    public String beginning(String page, Language language, String site, Instant at) {
        return head(FrontPage.titleOf(page, language), language, site, at) + "<ul>\n";
    }

    /** What comes after the last entry. */
    public String end() {
        return "</ul>\n";
    }

    /** An item of the list of decisions. */
    public String entry(RegisterEntry decision, Language language) {
        Map<String, Object> values = new HashMap<>();
        values.put("verdict", said(decision.verdict(), language));
        values.put("name", RegisterFeed.name(language, decision));
        values.put(
                "path",
                decision.petition() == null ? null : "/" + language.code() + "/petitions/" + decision.petition());
        values.put("day", day(language, decision.decidedAt()));
        values.put("explanation", decision.explanation() == null ? null : Atom.in(language, decision.explanation()));
        values.put(
                "basis",
                decision.legalBasis() == null
                        ? null
                        : Atom.words(language, "decision.basis") + " " + Atom.in(language, decision.legalBasis()));
        values.put(
                "appeal",
                decision.outcome() == null
                        ? null
                        : said(decision.outcome(), language) + " (" + day(language, decision.outcomeAt()) + ")");
        return front.write("decision", new Context(language.locale(), values));
    }

    /** The page of how agencies keep their time. */
    public String accountability(Language language, String site, Instant at) {
        Map<String, Object> values = new HashMap<>();
        values.put(
                "columns",
                Stream.concat(Stream.of("figure.agency"), CopiedAgencies.COLUMNS.stream())
                        .map(column -> PetitionFront.word(language, "front." + column))
                        .toList());
        values.put(
                "agencies",
                copied.of(language, at, (part, whole) -> PetitionFront.word(language, "front.figure.of", part, whole)));
        return head(FrontPage.titleOf("accountability", language), language, site, at)
                + front.write("agencies", new Context(language.locale(), values));
    }

    /** Where readers come first: the languages. */
    public String choice() {
        Map<String, Object> values = new HashMap<>();
        values.put("site", FrontPage.siteName(Language.KK));
        values.put("names", PetitionFront.NAMES);
        return front.write("choice", new Context(Language.KK.locale(), values));
    }

    /** Where readers of a language begin: what pages there are. */
    public String start(Language language, String site, Instant at) {
        return head(FrontPage.siteName(language), language, site, at);
    }

    private String head(String title, Language language, String site, Instant at) {
        Map<String, Object> values = new HashMap<>();
        values.put("language", language.code());
        values.put("title", title);
        values.put("site", FrontPage.siteName(language));
        values.put("copy", PetitionFront.word(language, "front.copy", day(language, at), site));
        Map<String, String> pages = new LinkedHashMap<>();
        PAGES.forEach(page -> pages.put(page, FrontPage.titleOf(page, language)));
        values.put("pages", pages);
        return front.write("entries", new Context(language.locale(), values));
    }

    private static String said(Verdict verdict, Language language) {
        return Atom.words(language, "decision." + verdict);
    }

    private CopiedAnswer answer(EscalationView escalation, Language language) {
        ResponseView said = escalation.response();
        String agency = agencies.findBySlug(escalation.agency())
                .map(found -> PetitionFront.in(found.name(), language))
                .orElse(escalation.agency());
        return new CopiedAnswer(
                PetitionFront.word(language, "front.answer", agency, day(language, said.answeredAt())),
                said.text() == null ? null : PetitionFront.in(said.text(), language),
                said.answers().stream()
                        .map(each -> new CopiedAnswer.OfDemand(
                                each.demand(),
                                PetitionFront.word(language, "front.outcome." + each.outcome()),
                                PetitionFront.in(each.reasons(), language)))
                        .toList());
    }

    private static String day(Language language, Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(WorkingDays.dayOf(at));
    }
}
