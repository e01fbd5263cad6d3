package kz.undeu.petition;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How long and how many, for whoever writes a petition. Lengths are in characters as people count them, in each language.
 */
@Serdeable
@Schema(example = """
        {"title": 120, "summary": 600, "background": 5000, "demand": 500, "demands": 10, "images": 3,
         "alternative": 250}""")
record PetitionLimitsView(
        int title, int summary, int background, int demand, int demands, int images, int alternative) {

    static PetitionLimitsView ofAll() {
        return new PetitionLimitsView(
                PetitionLimit.TITLE.max(),
                PetitionLimit.SUMMARY.max(),
                PetitionLimit.BACKGROUND.max(),
                PetitionLimit.DEMAND.max(),
                PetitionLimit.DEMANDS.max(),
                PetitionLimit.IMAGES.max(),
                PetitionLimit.ALTERNATIVE.max());
    }
}
