package kz.undeu.invalidation;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What an invalidation would do if it were executed now. Nothing personal.
 *
 * @param signatures in force that would be invalidated
 * @param share of the tally, 0 to 1
 * @param most how many one rule may hit
 */
@Serdeable
@Schema(example = """
        {"signatures": 215, "share": 0.02445126805413397, "inForceBefore": 8793, "inForceAfter": 8578, "most": 200000,
         "byRegion": [{"jurisdiction": "KZ-75", "signatures": 215, "fewerThan": null}],
         "thresholds": [{"tier": 1, "name": "akimat", "required": 23480, "reachedAt": null, "missingAfter": 14902},
          {"tier": 2, "name": "maslikhat", "required": 46959, "reachedAt": null, "missingAfter": 38381}]}""")
record PreviewView(
        long signatures,
        double share,
        long inForceBefore,
        long inForceAfter,
        long most,
        List<RegionHit> byRegion,
        List<ThresholdEffect> thresholds) {}
