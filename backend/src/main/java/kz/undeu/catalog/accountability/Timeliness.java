package kz.undeu.catalog.accountability;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.jurisdiction.WorkingDays;

/**
 * How an agency deals with the petitions that reached it. The formulas stand in docs/accountability.md.
 *
 * @param received cases that were forwarded to it, also those that it returned
 * @param open of them those in which it must act next
 * @param overdue of them those whose deadline is over
 * @param registration working days from the day of forwarding to the day on which the number came in
 * @param answer working days from the day of registration to the day of the answer
 * @param outcomes counted by demands
 */
@Serdeable
record Timeliness(
        int received, int open, int overdue, Punctuality registration, Punctuality answer, OutcomeCounts outcomes) {

    static Timeliness of(List<CaseTimes> cases, OutcomeCounts outcomes, WorkingDays workingDays, LocalDate today) {
        return new Timeliness(
                cases.size(),
                (int) cases.stream().filter(CaseTimes::isOpen).count(),
                (int) cases.stream().filter(each -> each.isOverdue(today)).count(),
                registration(cases, workingDays, today),
                answer(cases, workingDays, today),
                outcomes);
    }

    /** By the day on which the number came in, not the agency's own date, which may lie before it. */
    private static Punctuality registration(List<CaseTimes> cases, WorkingDays workingDays, LocalDate today) {
        int judged = 0;
        int onTime = 0;
        List<Integer> days = new ArrayList<>();
        for (CaseTimes each : cases) {
            if (each.registeredAt() != null) {
                LocalDate done = WorkingDays.dayOf(each.registeredAt());
                judged++;
                onTime += done.isAfter(each.registrationDueOn()) ? 0 : 1;
                days.add(workingDays.between(WorkingDays.dayOf(each.forwardedAt()), done));
            } else if (each.isMissed(today)) {
                judged++;
            }
        }
        return Punctuality.of(judged, onTime, days);
    }

    private static Punctuality answer(List<CaseTimes> cases, WorkingDays workingDays, LocalDate today) {
        int judged = 0;
        int onTime = 0;
        List<Integer> days = new ArrayList<>();
        for (CaseTimes each : cases) {
            if (each.answeredAt() != null) {
                LocalDate done = WorkingDays.dayOf(each.answeredAt());
                judged++;
                onTime += done.isAfter(each.reviewDueOn()) ? 0 : 1;
                days.add(workingDays.between(each.registeredOn(), done));
            } else if (each.registeredAt() != null && each.isMissed(today)) {
                judged++;
            }
        }
        return Punctuality.of(judged, onTime, days);
    }
}
