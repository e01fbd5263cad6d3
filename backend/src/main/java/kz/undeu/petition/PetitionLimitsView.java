package kz.undeu.petition;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How long and how many, for whoever writes a petition. Lengths are in characters as people count them, in each language.
 */
@Serdeable
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
