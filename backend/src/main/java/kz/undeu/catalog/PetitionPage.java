package kz.undeu.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import kz.undeu.petition.PetitionView;
import kz.undeu.threshold.ThresholdView;

/**
 * A petition with all that a reader asks first.
 *
 * @param thresholds the ladder, lowest tier first; empty before publication
 * @param own whether the caller organizes or co-organizes it
 */
@Serdeable
public record PetitionPage(
        @JsonUnwrapped PetitionView petition,
        TallyBrief tally,
        List<ThresholdView> thresholds,
        @Nullable NextThreshold next,
        boolean own) {}
