package kz.undeu.catalog.front;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import kz.undeu.agency.Agencies;
import kz.undeu.escalation.EscalationView;
import kz.undeu.escalation.EscalationViews;
import kz.undeu.escalation.ResponseView;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.Language;
import kz.undeu.petition.PetitionId;
import kz.undeu.web.FrontPage;
import org.thymeleaf.context.Context;

/** Pages for copies of this site: what readers without scripts see of petitions, saying that it is a copy and of when. */
@Singleton
public class ReadingPages {

    private final PetitionFront front;
    private final EscalationViews escalations;
    private final Agencies agencies;

    ReadingPages(PetitionFront front, EscalationViews escalations, Agencies agencies) {
        this.front = front;
        this.escalations = escalations;
        this.agencies = agencies;
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

    /** The list of all, up to its first entry. */
    public String beginning(Language language, Instant at) {
        Map<String, Object> values = new HashMap<>();
        values.put("language", language.code());
        values.put("title", PetitionFront.word(language, "front.all"));
        values.put("site", FrontPage.siteName(language));
        values.put("day", day(language, at));
        return front.write("entries", new Context(language.locale(), values)) + "<ul>\n";
    }

    /** What comes after the last entry. */
    public String end() {
        return "</ul>\n";
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
