package kz.undeu.escalation.rating;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * How those who signed rate the answer of an agency.
 *
 * @param round which answer is rated: 1, or 2 for the one given after a return
 * @param open whether signatories may rate now
 * @param endsAt the first instant at which they may not any more, or null while there is no answer to rate
 * @param demands one for each demand of the petition
 * @param returned the return of the first answer, or null
 */
@Serdeable
@Schema(example = """
        {"round": 1, "open": true, "endsAt": "2027-05-17T19:00:00Z",
         "demands": [{"demand": 1, "ratings": 30, "yes": 20, "partly": 5, "no": 0, "fewerThan": null},
          {"demand": 2, "ratings": 30, "yes": 10, "partly": 15, "no": 5, "fewerThan": null}],
         "returned": null}""")
public record RatingsView(
        int round,
        boolean open,
        @Nullable Instant endsAt,
        List<DemandRatingsView> demands,
        @Nullable AnswerReturnView returned) {}
