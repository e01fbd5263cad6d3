package kz.undeu.catalog.accountability;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.agency.AgencyView;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.EscalationViews;
import kz.undeu.escalation.Escalations;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;

/** Counts how agencies deal with petitions, anew each time: nothing of it is stored. */
@Singleton
public class Accountability {

    private static final int MONTHS = 12;

    private final Agencies agencies;
    private final CaseRows rows;
    private final AfterAnswersRows after;
    private final WorkingDays workingDays;
    private final Escalations escalations;
    private final EscalationViews views;
    private final PetitionTexts texts;

    Accountability(
            Agencies agencies,
            CaseRows rows,
            AfterAnswersRows after,
            WorkingDays workingDays,
            Escalations escalations,
            EscalationViews views,
            PetitionTexts texts) {
        this.agencies = agencies;
        this.rows = rows;
        this.after = after;
        this.workingDays = workingDays;
        this.escalations = escalations;
        this.views = views;
        this.texts = texts;
    }

    /** Half of an agency's answers took fewer working days from their registration, by agency; without those that never answered. */
    @Transactional
    public Map<String, Double> medianResponseDays(Instant at) {
        LocalDate today = WorkingDays.dayOf(at);
        Map<String, Double> medians = new HashMap<>();
        rows.times(null).stream()
                .collect(Collectors.groupingBy(CaseTimes::agency))
                .forEach((agency, cases) -> {
                    Double median = Timeliness.of(cases, OutcomeCounts.NONE, workingDays, today)
                            .answer()
                            .medianWorkingDays();
                    if (median != null) {
                        medians.put(agency, median);
                    }
                });
        return medians;
    }

    @Transactional
    public AccountabilityView of(AccountabilityQuery query, Instant at) {
        LocalDate today = WorkingDays.dayOf(at);
        List<Agency> asked =
                agencies.findAllOrderBySlug().stream().filter(query::asksFor).toList();
        Map<String, List<CaseTimes>> cases =
                rows.times(null).stream().collect(Collectors.groupingBy(CaseTimes::agency));
        Map<String, OutcomeCounts> outcomes = rows.outcomes(null);
        Map<String, AfterAnswers> afterAnswers = after.of(null, at);
        AfterAnswers allAfter = AfterAnswers.NOTHING;
        List<CaseTimes> together = new ArrayList<>();
        OutcomeCounts said = OutcomeCounts.NONE;
        List<AgencyFigures> figures = new ArrayList<>();
        for (Agency agency : asked) {
            List<CaseTimes> own = cases.getOrDefault(agency.slug(), List.of());
            OutcomeCounts ownOutcomes = outcomes.getOrDefault(agency.slug(), OutcomeCounts.NONE);
            AfterAnswers ownAfter = afterAnswers.getOrDefault(agency.slug(), AfterAnswers.NOTHING);
            figures.add(new AgencyFigures(
                    AgencyView.of(agency), Timeliness.of(own, ownOutcomes, workingDays, today), ownAfter));
            allAfter = allAfter.plus(ownAfter);
            together.addAll(own);
            said = said.plus(ownOutcomes);
        }
        return new AccountabilityView(
                today,
                Punctuality.FEWEST_FOR_PERCENT,
                Timeliness.of(together, said, workingDays, today),
                allAfter,
                figures);
    }

    /** @throws Refusal NOT_FOUND */
    @Transactional
    public AgencyAccountabilityView of(String slug, Instant at) {
        LocalDate today = WorkingDays.dayOf(at);
        Agency agency = known(slug);
        List<CaseTimes> cases = rows.times(slug);
        OutcomeCounts outcomes = rows.outcomes(slug).getOrDefault(slug, OutcomeCounts.NONE);
        return new AgencyAccountabilityView(
                today,
                Punctuality.FEWEST_FOR_PERCENT,
                AgencyView.of(agency),
                Timeliness.of(cases, outcomes, workingDays, today),
                after.of(slug, at).getOrDefault(slug, AfterAnswers.NOTHING),
                months(cases, today));
    }

    /**
     * The petitions that reached an agency, the newest first.
     *
     * @throws Refusal NOT_FOUND, CURSOR_INVALID
     */
    @Transactional
    public Page<PublicCase> cases(String slug, @Nullable Cursor behind, int limit, Instant at) {
        known(slug);
        List<CaseRows.Found> found = rows.newest(slug, behind, limit + 1);
        List<CaseRows.Found> page = found.subList(0, Math.min(limit, found.size()));
        if (page.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        List<EscalationId> ids = page.stream().map(CaseRows.Found::id).toList();
        Map<EscalationId, Escalation> known =
                escalations.findByIdIn(ids).stream().collect(Collectors.toMap(Escalation::id, Function.identity()));
        List<PetitionId> named =
                known.values().stream().map(Escalation::petition).distinct().toList();
        Map<PetitionId, PetitionText> said = texts.of(named);
        return new Page<>(
                ids.stream()
                        .map(known::get)
                        .map(each -> new PublicCase(
                                views.withoutResponse(each, at),
                                said.get(each.petition()).title()))
                        .toList(),
                found.size() > limit ? page.get(limit - 1).cursor().toString() : null);
    }

    static List<MonthView> months(List<CaseTimes> cases, LocalDate today) {
        Map<YearMonth, List<CaseTimes>> byMonth = cases.stream()
                .filter(each -> each.returnedOn() == null)
                .collect(Collectors.groupingBy(each -> YearMonth.from(WorkingDays.dayOf(each.forwardedAt()))));
        List<MonthView> months = new ArrayList<>();
        for (int ago = MONTHS - 1; ago >= 0; ago--) {
            YearMonth month = YearMonth.from(today).minusMonths(ago);
            months.add(month(month, byMonth.getOrDefault(month, List.of()), today));
        }
        return months;
    }

    private static MonthView month(YearMonth month, List<CaseTimes> cases, LocalDate today) {
        int onTime = 0;
        int late = 0;
        int open = 0;
        int overdue = 0;
        for (CaseTimes each : cases) {
            if (each.answeredAt() != null) {
                boolean inTime = !WorkingDays.dayOf(each.answeredAt()).isAfter(each.reviewDueOn());
                onTime += inTime ? 1 : 0;
                late += inTime ? 0 : 1;
            } else if (each.isOverdue(today)) {
                overdue++;
            } else if (each.isOpen()) {
                open++;
            }
        }
        return new MonthView(month.toString(), cases.size(), onTime, late, open, overdue);
    }

    private Agency known(String slug) {
        return agencies.findBySlug(slug).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }
}
