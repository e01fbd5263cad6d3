package kz.undeu.escalation.rating;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.undeu.kernel.LocalizedText;

/**
 * That a moderator returned an answer, in public; deadlines are computed when it is read.
 *
 * @param dueOn the last day in time for the new answer
 * @param workingDaysLeft until and including the last day; 0 once the new answer is there
 * @param overdueWorkingDays since the last day; 0 while in time and once the new answer is there
 * @param answeredAnewAt when the agency answered anew, or null while it has not; correcting the new answer does not change it
 * @param signatures in force when it was returned
 * @param ratings as they were then
 */
@Serdeable
public record AnswerReturnView(
        Instant returnedAt,
        LocalDate dueOn,
        int workingDaysAllowed,
        int workingDaysLeft,
        int overdueWorkingDays,
        @Nullable Instant answeredAnewAt,
        long signatures,
        LocalizedText legalBasis,
        LocalizedText explanation,
        List<DemandRatingsView> ratings) {}
