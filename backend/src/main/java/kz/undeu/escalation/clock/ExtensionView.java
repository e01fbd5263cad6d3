package kz.undeu.escalation.clock;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.kernel.LocalizedText;

/**
 * More time that an agency gave itself for its answer, as everybody sees it.
 *
 * @param workingDays how many more
 * @param dueOnBefore the last day in time until then
 */
@Serdeable
public record ExtensionView(int workingDays, LocalizedText reason, LocalDate dueOnBefore, Instant extendedAt) {}
