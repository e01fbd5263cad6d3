package kz.undeu.threshold;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.undeu.jurisdiction.Level;

/** Threshold rules; append-only. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface ThresholdRules extends GenericRepository<ThresholdRule, Integer> {

    /** The ladder of a level on a day: of each tier the latest rule not after it. */
    @Query("""
            SELECT r.level, r.tier, r.effective_from, r.name, r.kind, r.value, r.recipient, r.review_working_days, r.basis,
                r.spread_percent, r.spread_regions
            FROM threshold_rule r
            WHERE r.level = :level AND r.effective_from =
                (SELECT MAX(q.effective_from) FROM threshold_rule q
                 WHERE q.level = r.level AND q.tier = r.tier AND q.effective_from <= :day)
            ORDER BY r.tier""")
    List<ThresholdRule> findLadder(Level level, LocalDate day);

    List<ThresholdRule> findAllOrderByLevelAndTierAndEffectiveFrom();

    /** Enters a rule in the running transaction; returns 0 when its rung has one of that day. */
    @Query("""
            INSERT IGNORE INTO threshold_rule
                (level, tier, effective_from, name, kind, value, recipient, review_working_days, basis,
                 spread_percent, spread_regions)
            VALUES (:level, :tier, :effectiveFrom, :name, :kind, :value, :recipient, :reviewWorkingDays, :basis,
                :spreadPercent, :spreadRegions)""")
    int enter(
            Level level,
            int tier,
            LocalDate effectiveFrom,
            String name,
            ThresholdKind kind,
            BigDecimal value,
            Recipient recipient,
            int reviewWorkingDays,
            String basis,
            @Nullable BigDecimal spreadPercent,
            @Nullable Integer spreadRegions);
}
