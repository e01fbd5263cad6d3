package kz.undeu.catalog.accountability;

import jakarta.inject.Singleton;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.function.BinaryOperator;
import kz.undeu.catalog.Atom;
import kz.undeu.kernel.Language;

/** How agencies keep their time, for a page of a copy. */
@Singleton
public class CopiedAgencies {

    /** Behind the name; outcomes are counted by demands. */
    public static final List<String> COLUMNS = List.of(
            "figure.received",
            "figure.registered",
            "figure.answered",
            "figure.median",
            "figure.overdue",
            "outcome.SATISFIED",
            "outcome.PARTLY_SATISFIED",
            "outcome.REFUSED",
            "outcome.NOT_COMPETENT");

    private static final AccountabilityQuery ALL = new AccountabilityQuery(null, null);

    private final Accountability accountability;

    CopiedAgencies(Accountability accountability) {
        this.accountability = accountability;
    }

    /**
     * Those that received a petition, by slug.
     *
     * @param of says "2 of 3", of both numbers
     */
    public List<CopiedAgency> of(Language language, Instant at, BinaryOperator<String> of) {
        NumberFormat numbers = NumberFormat.getInstance(language.locale());
        return accountability.of(ALL, at).agencies().stream()
                .filter(each -> each.timeliness().received() > 0)
                .map(each -> new CopiedAgency(
                        Atom.in(language, each.agency().name()), figures(each.timeliness(), numbers, of)))
                .toList();
    }

    private static List<String> figures(Timeliness of, NumberFormat numbers, BinaryOperator<String> share) {
        Double median = of.answer().medianWorkingDays();
        OutcomeCounts outcomes = of.outcomes();
        return List.of(
                numbers.format(of.received()),
                share(of.registration(), numbers, share),
                share(of.answer(), numbers, share),
                median == null ? "\u2013" : numbers.format(median),
                numbers.format(of.overdue()),
                numbers.format(outcomes.satisfied()),
                numbers.format(outcomes.partlySatisfied()),
                numbers.format(outcomes.refused()),
                numbers.format(outcomes.notCompetent()));
    }

    private static String share(Punctuality of, NumberFormat numbers, BinaryOperator<String> share) {
        return of.judged() == 0 ? "\u2013" : share.apply(numbers.format(of.onTime()), numbers.format(of.judged()));
    }
}
