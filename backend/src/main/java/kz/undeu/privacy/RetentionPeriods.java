package kz.undeu.privacy;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.undeu.jurisdiction.WorkingDays;

/** Reads how long personal data is kept. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RetentionPeriods extends GenericRepository<RetentionPeriod, DestructionRule> {

    @Query("""
            SELECT r.rule, r.effective_from, r.months, r.basis FROM retention_period r
            WHERE r.effective_from = (SELECT MAX(l.effective_from) FROM retention_period l
                WHERE l.rule = r.rule AND l.effective_from <= :day)
            ORDER BY r.months, r.rule""")
    List<RetentionPeriod> findInForce(LocalDate day);

    /**
     * The months of a rule on a day.
     *
     * @throws IllegalStateException when no row says it: the seed data is incomplete
     */
    default int months(DestructionRule rule, LocalDate day) {
        return findInForce(day).stream()
                .filter(period -> period.rule() == rule)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no retention period " + rule + " on " + day))
                .months();
    }

    /** What ended before this instant is over on a day. */
    default Instant endedBefore(DestructionRule rule, LocalDate day) {
        return day.minusMonths(months(rule, day)).atStartOfDay(WorkingDays.ZONE).toInstant();
    }

    /** The last day on which something is kept whose time runs from an instant. */
    default LocalDate keptUntil(DestructionRule rule, Instant from, LocalDate today) {
        return WorkingDays.dayOf(from).plusMonths(months(rule, today));
    }
}
