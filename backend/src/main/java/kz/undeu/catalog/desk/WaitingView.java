package kz.undeu.catalog.desk;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/**
 * How long a petition has waited for a moderator.
 *
 * @param workingDays since its submission
 * @param allowed the service level, in working days
 * @param decisionDueOn the last day of the service level
 */
@Serdeable
record WaitingView(int workingDays, int allowed, LocalDate decisionDueOn) {}
