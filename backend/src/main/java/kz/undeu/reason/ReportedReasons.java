package kz.undeu.reason;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.identity.Person;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.Petitions;
import kz.undeu.petition.team.Teams;
import kz.undeu.signature.GivenReason;
import kz.undeu.signature.GivenReasons;

/** What readers reported and no moderator has looked at. */
@Singleton
class ReportedReasons {

    private static final int MOST = 50;

    private final GivenReasons reasons;
    private final ReasonReports reports;
    private final Petitions petitions;
    private final PetitionTexts texts;
    private final Teams teams;

    ReportedReasons(
            GivenReasons reasons, ReasonReports reports, Petitions petitions, PetitionTexts texts, Teams teams) {
        this.reasons = reasons;
        this.reports = reports;
        this.petitions = petitions;
        this.texts = texts;
        this.teams = teams;
    }

    /** The reasons reported first. */
    @Transactional
    public List<ReportedReasonView> waiting(Person moderator) {
        List<Long> ids = reports.waiting(MOST);
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<ReasonReports.Report>> counted =
                reports.of(ids).stream().collect(Collectors.groupingBy(ReasonReports.Report::words));
        Map<Long, GivenReason> given =
                reasons.find(ids).stream().collect(Collectors.toMap(GivenReason::id, Function.identity()));
        List<PetitionId> of =
                given.values().stream().map(GivenReason::petition).distinct().toList();
        Map<PetitionId, PetitionText> titles = texts.of(of);
        Map<PetitionId, Boolean> own = petitions.findByIdIn(of).stream()
                .collect(Collectors.toMap(
                        petition -> petition.id(), petition -> teams.includedEver(petition, moderator)));
        Set<Long> written = reasons.writtenBy(moderator, given.values());
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(given.get(id)).stream())
                .map(reason -> view(
                        reason,
                        counted.get(reason.id()),
                        titles,
                        own.get(reason.petition()) || written.contains(reason.id())))
                .toList();
    }

    private static ReportedReasonView view(
            GivenReason reason, List<ReasonReports.Report> counted, Map<PetitionId, PetitionText> titles, boolean own) {
        return new ReportedReasonView(
                Long.toString(reason.id()),
                reason.petition(),
                titles.get(reason.petition()).title(),
                reason.shownName(),
                reason.reason(),
                counted.stream()
                        .map(ReasonReports.Report::firstAt)
                        .min(Comparator.<Instant>naturalOrder())
                        .orElseThrow(),
                counted.stream()
                        .sorted(Comparator.comparing(ReasonReports.Report::reports)
                                .reversed()
                                .thenComparing(ReasonReports.Report::because))
                        .map(report -> new ReportedReasonView.Reports(report.because(), report.reports()))
                        .toList(),
                own);
    }
}
