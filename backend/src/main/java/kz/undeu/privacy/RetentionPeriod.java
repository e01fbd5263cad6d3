package kz.undeu.privacy;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/**
 * How long a kind of personal data is kept.
 *
 * @param effectiveFrom the day from which this period counts
 * @param basis the law it rests on
 */
@Serdeable
@MappedEntity
record RetentionPeriod(DestructionRule rule, LocalDate effectiveFrom, int months, String basis) {}
