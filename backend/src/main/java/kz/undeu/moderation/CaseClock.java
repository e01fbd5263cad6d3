package kz.undeu.moderation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * How long a case waits. Whether it is late is computed when asked, never stored.
 *
 * @param since the submission or the appeal
 * @param workingDaysWaited the day of the submission is day 0
 * @param workingDaysAllowed the service level
 * @param workingDaysLate beyond the service level; 0 while in time
 */
@Serdeable
record CaseClock(CaseKind kind, Instant since, int workingDaysWaited, int workingDaysAllowed, int workingDaysLate) {}
