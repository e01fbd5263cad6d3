package kz.undeu.escalation.rating;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Whether I may rate an answer and have done so. How, nobody knows any more.
 *
 * @param signatory whether I have a signature in force
 * @param rated the demands that I have rated in this round
 */
@Serdeable
@Schema(example = """
        {"signatory": true, "rated": [1, 2]}""")
public record MyRatingView(boolean signatory, List<Integer> rated) {}
