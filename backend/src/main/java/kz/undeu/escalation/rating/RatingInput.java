package kz.undeu.escalation.rating;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * How a signatory rates an answer.
 *
 * @param round of the answer they read; absent means the one that is rated now
 * @param ratings one for each demand they have an opinion of
 */
@Serdeable
@Schema(example = """
        {"round": 1, "ratings": [{"demand": 1, "answered": "YES"}, {"demand": 2, "answered": "NO"}]}""")
public record RatingInput(@Nullable Integer round, @Nullable List<DemandRating> ratings) {

    /**
     * How a signatory rates the answer to one demand.
     *
     * @param demand the number of the demand
     */
    @Serdeable
    public record DemandRating(
            @Nullable Integer demand, @Nullable Answered answered) {}
}
