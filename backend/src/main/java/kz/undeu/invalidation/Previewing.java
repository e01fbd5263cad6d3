package kz.undeu.invalidation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;
import kz.undeu.signature.Tallies;
import kz.undeu.threshold.Thresholds;

/** Says what an invalidation would do. */
@Singleton
class Previewing {

    private final Targets targets;
    private final Tallies tallies;
    private final Thresholds thresholds;

    Previewing(Targets targets, Tallies tallies, Thresholds thresholds) {
        this.targets = targets;
        this.tallies = tallies;
        this.thresholds = thresholds;
    }

    /** What a rule hits now. */
    @Transactional
    public PreviewView preview(Rule rule) {
        return view(rule.petition(), targets.count(rule));
    }

    /** What is still in force of what a proposal froze. */
    @Transactional
    public PreviewView preview(Invalidation invalidation) {
        return view(invalidation.petition(), targets.countFrozen(invalidation));
    }

    private PreviewView view(PetitionId petition, Map<JurisdictionCode, Long> byRegion) {
        long before = tallies.findByPetition(petition)
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND))
                .inForce();
        long signatures = byRegion.values().stream().mapToLong(Long::longValue).sum();
        long after = before - signatures;
        return new PreviewView(
                signatures,
                before == 0 ? 0 : (double) signatures / before,
                before,
                after,
                InvalidationLimit.SIGNATURES.max(),
                RegionHit.of(byRegion),
                thresholds.findByPetitionOrderByTier(petition).stream()
                        .map(threshold -> ThresholdEffect.of(threshold, after))
                        .toList());
    }
}
