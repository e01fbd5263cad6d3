package kz.undeu.administration.rule;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.undeu.identity.Person;
import kz.undeu.identity.RecordedAct;
import kz.undeu.identity.RecordedActs;
import kz.undeu.jurisdiction.Jurisdiction;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.Jurisdictions;
import kz.undeu.jurisdiction.Level;
import kz.undeu.jurisdiction.PopulationFigure;
import kz.undeu.jurisdiction.PopulationFigures;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.petition.UnpublishedPetitions;
import kz.undeu.threshold.ThresholdRule;
import kz.undeu.threshold.ThresholdRules;

/** Shows proposed rules with what they do. */
@Singleton
class ProposalViews {

    private final Proposals proposals;
    private final ProposingRules proposing;
    private final ThresholdRules rules;
    private final Jurisdictions jurisdictions;
    private final PopulationFigures figures;
    private final UnpublishedPetitions unpublished;
    private final RecordedActs acts;

    ProposalViews(
            Proposals proposals,
            ProposingRules proposing,
            ThresholdRules rules,
            Jurisdictions jurisdictions,
            PopulationFigures figures,
            UnpublishedPetitions unpublished,
            RecordedActs acts) {
        this.proposals = proposals;
        this.proposing = proposing;
        this.rules = rules;
        this.jurisdictions = jurisdictions;
        this.figures = figures;
        this.unpublished = unpublished;
        this.acts = acts;
    }

    RulesView all(Person reader, Instant at) {
        List<Proposal> all = proposals.findAllOrderByIdDesc();
        Set<Long> ids = new HashSet<>();
        for (Proposal proposal : all) {
            ids.add(proposal.proposalAct());
            if (proposal.decisionAct() != null) {
                ids.add(proposal.decisionAct());
            }
        }
        Map<Long, RecordedAct> known = acts.of(ids);
        return new RulesView(
                WorkingDays.dayOf(at),
                rules.findAllOrderByLevelAndTierAndEffectiveFrom(),
                all.stream()
                        .map(proposal -> view(
                                proposal,
                                acts.isBy(proposal.proposalAct(), reader),
                                known.get(proposal.proposalAct()),
                                proposal.decisionAct() == null ? null : known.get(proposal.decisionAct()),
                                at))
                        .toList());
    }

    RulePreview preview(Proposal proposal, Instant at) {
        // An approved rule is not its own predecessor.
        ThresholdRule before = proposing
                .before(
                        proposal.level(),
                        proposal.tier(),
                        proposal.state() == ProposalState.APPROVED
                                ? proposal.effectiveFrom().minusDays(1)
                                : proposal.effectiveFrom())
                .orElseThrow();
        ThresholdRule after = proposal.rule(before);
        LocalDate today = WorkingDays.dayOf(at);
        List<RuleChangeView> changes = new ArrayList<>();
        List<SpreadChangeView> spread = new ArrayList<>();
        int waiting = 0;
        List<Jurisdiction> places = jurisdictions.findAllOrderByCode();
        Map<JurisdictionCode, Level> levels =
                places.stream().collect(Collectors.toMap(Jurisdiction::code, Jurisdiction::level));
        boolean asksForSpread = before.spreadRegions() != null || after.spreadRegions() != null;
        for (Jurisdiction place : places) {
            if (asksForSpread && place.parent() != null && levels.get(place.parent()) == proposal.level()) {
                figures.findInForce(place.code(), today)
                        .map(PopulationFigure::population)
                        .ifPresent(people -> spread.add(new SpreadChangeView(
                                place.code(), spreadRequired(before, people), spreadRequired(after, people))));
            }
            if (place.level() == proposal.level()) {
                waiting += unpublished.countByJurisdiction(place.code());
                figures.findInForce(place.code(), today)
                        .map(PopulationFigure::population)
                        .ifPresent(people -> changes.add(
                                new RuleChangeView(place.code(), before.required(people), after.required(people))));
            }
        }
        return new RulePreview(before, after, changes, spread, waiting);
    }

    private static @Nullable Long spreadRequired(ThresholdRule rule, long people) {
        return rule.spreadRegions() == null ? null : rule.spreadRequired(people);
    }

    private ProposalView view(
            Proposal proposal, boolean isMine, RecordedAct proposed, @Nullable RecordedAct decided, Instant at) {
        return new ProposalView(
                proposal.id(),
                proposal.state(),
                isMine,
                preview(proposal, at),
                proposed.by(),
                proposed.reason(),
                proposed.at(),
                decided == null ? null : decided.by(),
                decided == null ? null : decided.reason(),
                decided == null ? null : decided.at());
    }
}
