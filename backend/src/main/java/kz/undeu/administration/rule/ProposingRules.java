package kz.undeu.administration.rule;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.undeu.administration.AdministrationRefusal;
import kz.undeu.administration.Violations;
import kz.undeu.identity.Person;
import kz.undeu.identity.RecordedActs;
import kz.undeu.identity.StaffActs;
import kz.undeu.jurisdiction.Jurisdiction;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.Jurisdictions;
import kz.undeu.jurisdiction.Level;
import kz.undeu.jurisdiction.PopulationFigures;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.threshold.ThresholdKind;
import kz.undeu.threshold.ThresholdRule;
import kz.undeu.threshold.ThresholdRules;

/** Four eyes: one administrator proposes a threshold rule, and another decides. It counts from a day to come. */
@Singleton
class ProposingRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_SIGNATURES = BigDecimal.valueOf(10_000_000);
    private static final int MOST_DECIMALS = 4;
    private static final int MOST_WORKING_DAYS = 250;
    private static final int LONGEST_BASIS = 500;

    private final Proposals proposals;
    private final ThresholdRules rules;
    private final Jurisdictions jurisdictions;
    private final PopulationFigures figures;
    private final RecordedActs acts;
    private final TransactionOperations<Connection> transactions;

    ProposingRules(
            Proposals proposals,
            ThresholdRules rules,
            Jurisdictions jurisdictions,
            PopulationFigures figures,
            RecordedActs acts,
            TransactionOperations<Connection> transactions) {
        this.proposals = proposals;
        this.rules = rules;
        this.jurisdictions = jurisdictions;
        this.figures = figures;
        this.acts = acts;
        this.transactions = transactions;
    }

    /**
     * Reads what somebody typed.
     *
     * @throws Refusal INPUT_INVALID
     */
    Proposal read(RuleInput input, boolean needsReason, Instant at) {
        LocalDate today = WorkingDays.dayOf(at);
        Violations violations = new Violations();
        if (needsReason) {
            violations.reason(input.reason());
        }
        violations.text(input.basis(), "basis", LONGEST_BASIS);
        boolean hasLevel = violations.present(input.level(), "level");
        boolean hasKind = violations.present(input.kind(), "kind");
        if (violations.present(input.value(), "value") && hasKind) {
            violations.require(fits(input.kind(), input.value()), "value", "OUT_OF_RANGE", "no such share or number");
        }
        if (violations.present(input.reviewWorkingDays(), "reviewWorkingDays")) {
            violations.require(
                    input.reviewWorkingDays() >= 1 && input.reviewWorkingDays() <= MOST_WORKING_DAYS,
                    "reviewWorkingDays",
                    "OUT_OF_RANGE",
                    "1 to " + MOST_WORKING_DAYS);
        }
        if (hasLevel) {
            spread(input, violations);
        }
        boolean isToCome = violations.present(input.effectiveFrom(), "effectiveFrom")
                && violations.require(
                        input.effectiveFrom().isAfter(today)
                                && !input.effectiveFrom().isAfter(today.plusYears(1)),
                        "effectiveFrom",
                        "OUT_OF_RANGE",
                        "a day to come, within a year");
        boolean hasRung = violations.present(input.tier(), "tier") && hasLevel;
        if (isToCome && hasRung) {
            Optional<ThresholdRule> before = before(input.level(), input.tier(), input.effectiveFrom());
            violations.require(before.isPresent(), "tier", "UNKNOWN", "there is no such rung");
            violations.require(
                    before.isEmpty() || !before.get().effectiveFrom().equals(input.effectiveFrom()),
                    "effectiveFrom",
                    "TAKEN",
                    "a rule of this rung counts from that day already");
        }
        violations.refuse();
        return new Proposal(
                null,
                ProposalState.PROPOSED,
                input.level(),
                input.tier(),
                input.effectiveFrom(),
                input.kind(),
                input.value(),
                input.reviewWorkingDays(),
                input.basis().strip(),
                input.spreadPercent(),
                input.spreadRegions(),
                0,
                null);
    }

    /**
     * Proposes a rule.
     *
     * @throws Refusal INPUT_INVALID, PROPOSAL_WAITS
     */
    void propose(RuleInput input, Person by, Instant at) {
        Proposal read = read(input, true, at);
        transactions.executeWrite(status -> {
            proposals.lock(read.level());
            if (proposals.existsByLevelAndTierAndState(read.level(), read.tier(), ProposalState.PROPOSED)) {
                throw Refusal.of(AdministrationRefusal.PROPOSAL_WAITS);
            }
            long act = acts.record(
                    StaffActs.Kind.RULE_PROPOSED,
                    read.level() + " " + read.tier(),
                    input.reason().strip(),
                    by,
                    at);
            return proposals.save(read.by(act));
        });
    }

    /**
     * Approves a rule: from its day on it counts for petitions that are published then.
     *
     * @throws Refusal NOT_FOUND, INPUT_INVALID, OWN_PROPOSAL, PROPOSAL_DECIDED, PROPOSAL_TOO_LATE
     */
    void approve(long id, DecisionInput input, Person by, Instant at) {
        Proposal proposal = find(id);
        mustBeAnothers(proposal, by);
        transactions.executeWrite(status -> {
            decide(proposal, ProposalState.APPROVED, StaffActs.Kind.RULE_APPROVED, input, by, at);
            if (!proposal.effectiveFrom().isAfter(WorkingDays.dayOf(at))) {
                throw Refusal.of(AdministrationRefusal.PROPOSAL_TOO_LATE);
            }
            ThresholdRule rule = proposal.rule(before(proposal.level(), proposal.tier(), proposal.effectiveFrom())
                    .orElseThrow());
            if (rules.enter(
                            rule.level(),
                            rule.tier(),
                            rule.effectiveFrom(),
                            rule.name(),
                            rule.kind(),
                            rule.value(),
                            rule.recipient(),
                            rule.reviewWorkingDays(),
                            rule.basis(),
                            rule.spreadPercent(),
                            rule.spreadRegions())
                    == 0) {
                throw Refusal.of(AdministrationRefusal.REFERENCE_CHANGED);
            }
            return null;
        });
    }

    /**
     * Refuses a rule.
     *
     * @throws Refusal NOT_FOUND, INPUT_INVALID, OWN_PROPOSAL, PROPOSAL_DECIDED
     */
    void refuse(long id, DecisionInput input, Person by, Instant at) {
        Proposal proposal = find(id);
        mustBeAnothers(proposal, by);
        transactions.executeWrite(
                status -> decide(proposal, ProposalState.REFUSED, StaffActs.Kind.RULE_REFUSED, input, by, at));
    }

    /**
     * Takes one's own proposal back.
     *
     * @throws Refusal NOT_FOUND, INPUT_INVALID, FORBIDDEN when it is another's, PROPOSAL_DECIDED
     */
    void withdraw(long id, DecisionInput input, Person by, Instant at) {
        Proposal proposal = find(id);
        if (!acts.isBy(proposal.proposalAct(), by)) {
            throw Refusal.of(CommonRefusal.FORBIDDEN);
        }
        transactions.executeWrite(
                status -> decide(proposal, ProposalState.WITHDRAWN, StaffActs.Kind.RULE_WITHDRAWN, input, by, at));
    }

    /** The rule that counts on a day. */
    Optional<ThresholdRule> before(Level level, int tier, LocalDate day) {
        List<ThresholdRule> ladder = rules.findLadder(level, day);
        return ladder.stream().filter(rule -> rule.tier() == tier).findFirst();
    }

    private Proposal find(long id) {
        return proposals.findById(id).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }

    /** Once it is forgotten who proposed it, nobody can show that they are another. */
    private void mustBeAnothers(Proposal proposal, Person by) {
        if (!acts.isByAnother(proposal.proposalAct(), by)) {
            throw Refusal.of(AdministrationRefusal.OWN_PROPOSAL);
        }
    }

    private Void decide(
            Proposal proposal, ProposalState to, StaffActs.Kind kind, DecisionInput input, Person by, Instant at) {
        Violations violations = new Violations();
        violations.reason(input.reason());
        violations.refuse();
        long act = acts.record(
                kind, proposal.level() + " " + proposal.tier(), input.reason().strip(), by, at);
        if (proposals.decide(proposal.id(), to, act) == 0) {
            throw Refusal.of(AdministrationRefusal.PROPOSAL_DECIDED);
        }
        return null;
    }

    /** Both parts of the condition or none, and as many regions as the smallest place of that level has. */
    private void spread(RuleInput input, Violations violations) {
        if (input.spreadPercent() == null && input.spreadRegions() == null) {
            return;
        }
        int most = mostRegions(input.level(), input.effectiveFrom());
        if (!violations.require(most > 0, "spreadRegions", "NO_REGIONS", "such places have no regions")) {
            return;
        }
        if (violations.present(input.spreadPercent(), "spreadPercent")) {
            violations.require(
                    fits(ThresholdKind.PERCENT_OF_POPULATION, input.spreadPercent()),
                    "spreadPercent",
                    "OUT_OF_RANGE",
                    "no such share");
        }
        if (violations.present(input.spreadRegions(), "spreadRegions")) {
            violations.require(
                    input.spreadRegions() >= 1 && input.spreadRegions() <= most,
                    "spreadRegions",
                    "OUT_OF_RANGE",
                    "1 to " + most);
        }
    }

    /** Only those whose people are counted can have a share of them; a date that is missing is told elsewhere. */
    private int mostRegions(Level level, @Nullable LocalDate effectiveFrom) {
        List<Jurisdiction> all = jurisdictions.findAllOrderByCode();
        Map<JurisdictionCode, Long> below = all.stream()
                .filter(place -> place.parent() != null)
                .filter(place -> effectiveFrom == null
                        || figures.findInForce(place.code(), effectiveFrom).isPresent())
                .collect(Collectors.groupingBy(Jurisdiction::parent, Collectors.counting()));
        return all.stream()
                .filter(place -> place.level() == level)
                .mapToInt(place -> below.getOrDefault(place.code(), 0L).intValue())
                .min()
                .orElse(0);
    }

    private static boolean fits(ThresholdKind kind, BigDecimal value) {
        if (value.signum() <= 0 || value.stripTrailingZeros().scale() > MOST_DECIMALS) {
            return false;
        }
        return switch (kind) {
            case ABSOLUTE -> value.stripTrailingZeros().scale() <= 0 && value.compareTo(MOST_SIGNATURES) <= 0;
            case PERCENT_OF_POPULATION -> value.compareTo(HUNDRED) <= 0;
        };
    }
}
