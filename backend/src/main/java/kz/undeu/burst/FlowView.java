package kz.undeu.burst;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/**
 * How the signatures of a petition came in.
 *
 * @param signatures in force that the window brought
 * @param usualPerMinute before the window
 * @param minutes those with any signature, in their order
 * @param regions the biggest first
 * @param origins address blocks with 10 or more, the biggest first
 * @param own whether the caller works or worked on the petition and so may not decide
 */
@Serdeable
record FlowView(
        PetitionId petition,
        LocalizedText title,
        Instant from,
        Instant to,
        long signatures,
        double usualPerMinute,
        List<MinuteCount> minutes,
        List<RegionFlow> regions,
        List<OriginFlow> origins,
        List<BurstView> bursts,
        boolean own) {}
