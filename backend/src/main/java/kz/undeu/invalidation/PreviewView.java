package kz.undeu.invalidation;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What an invalidation would do if it were executed now. Nothing personal.
 *
 * @param signatures in force that would be invalidated
 * @param share of the tally, 0 to 1
 * @param most how many one rule may hit
 */
@Serdeable
record PreviewView(
        long signatures,
        double share,
        long inForceBefore,
        long inForceAfter,
        long most,
        List<RegionHit> byRegion,
        List<ThresholdEffect> thresholds) {}
