package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.escalation.assignment.ColleagueId;
import kz.undeu.jurisdiction.WorkingDays;

/** Counts what an agency has on its desk. */
@Singleton
class AgencyDesks {

    private static final int FEW_DAYS = 3;
    private static final int MORE_DAYS = 10;

    private final InboxRows rows;
    private final Escalations escalations;
    private final WorkingDays workingDays;

    AgencyDesks(InboxRows rows, Escalations escalations, WorkingDays workingDays) {
        this.rows = rows;
        this.escalations = escalations;
        this.workingDays = workingDays;
    }

    AgencyDeskView of(String agency, @Nullable ColleagueId me, LocalDate today) {
        List<InboxRows.OwedCase> owed = rows.owed(agency);
        // Many cases, few deadlines: each is counted once.
        Map<LocalDate, Integer> left = owed.stream()
                .map(InboxRows.OwedCase::dueOn)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), due -> workingDays.between(today, due)));
        int overdue = 0;
        int lastDay = 0;
        int upTo3 = 0;
        int upTo10 = 0;
        int more = 0;
        for (InboxRows.OwedCase each : owed) {
            int days = left.get(each.dueOn());
            if (today.isAfter(each.dueOn())) {
                overdue++;
            } else if (days == 0) {
                lastDay++;
            } else if (days <= FEW_DAYS) {
                upTo3++;
            } else if (days <= MORE_DAYS) {
                upTo10++;
            } else {
                more++;
            }
        }
        return new AgencyDeskView(
                owed.size(),
                overdue,
                (int) owed.stream()
                        .filter(each -> me != null && me.equals(each.assignee()))
                        .count(),
                (int) owed.stream().filter(each -> each.assignee() == null).count(),
                new AgencyDeskView.Left(overdue, lastDay, upTo3, upTo10, more),
                escalations.countByAgencyAndState(agency, EscalationState.ANSWERED));
    }
}
