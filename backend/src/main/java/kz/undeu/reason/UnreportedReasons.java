package kz.undeu.reason;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.undeu.petition.PetitionId;
import kz.undeu.signature.GivenReason;
import kz.undeu.signature.GivenReasons;

/**
 * Reasons for copies, which nobody can take back: those that everybody may read and of which no report waits for a moderator,
 * without the names that some chose to show on the page.
 */
@Singleton
public class UnreportedReasons {

    /** Read at a time. */
    private static final int PAGE = 100;

    private final GivenReasons reasons;
    private final ReasonReports reports;

    UnreportedReasons(GivenReasons reasons, ReasonReports reports) {
        this.reasons = reasons;
        this.reports = reports;
    }

    /** Those of a petition, the latest first. */
    public List<String> latest(PetitionId petition, int most) {
        List<String> found = new ArrayList<>();
        long before = Long.MAX_VALUE;
        List<GivenReason> page;
        do {
            page = reasons.page(petition, before, PAGE);
            if (!page.isEmpty()) {
                before = page.get(page.size() - 1).id();
                Set<Long> reported = reports
                        .of(page.stream().map(GivenReason::id).toList())
                        .stream()
                        .map(ReasonReports.Report::words)
                        .collect(Collectors.toSet());
                page.stream()
                        .filter(given -> !reported.contains(given.id()))
                        .limit(most - found.size())
                        .map(GivenReason::reason)
                        .forEach(found::add);
            }
        } while (page.size() == PAGE && found.size() < most);
        return found;
    }
}
