package kz.undeu.administration.rule;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.LocalDate;
import kz.undeu.jurisdiction.Level;
import kz.undeu.threshold.ThresholdKind;
import kz.undeu.threshold.ThresholdRule;

/** A rule that an administrator proposed, as it is stored. */
@MappedEntity("rule_proposal")
record Proposal(
        @Id @GeneratedValue @Nullable Long id,
        ProposalState state,
        Level level,
        int tier,
        LocalDate effectiveFrom,
        ThresholdKind kind,
        BigDecimal value,
        int reviewWorkingDays,
        String basis,
        @Nullable BigDecimal spreadPercent,
        @Nullable Integer spreadRegions,
        long proposalAct,
        @Nullable Long decisionAct) {

    /** The same, proposed by an act. */
    Proposal by(long act) {
        return new Proposal(
                null,
                state,
                level,
                tier,
                effectiveFrom,
                kind,
                value,
                reviewWorkingDays,
                basis,
                spreadPercent,
                spreadRegions,
                act,
                null);
    }

    /** @param before the rule it replaces: name and recipient of a rung stay */
    ThresholdRule rule(ThresholdRule before) {
        return new ThresholdRule(
                level,
                tier,
                effectiveFrom,
                before.name(),
                kind,
                value,
                before.recipient(),
                reviewWorkingDays,
                basis,
                spreadPercent,
                spreadRegions);
    }
}
