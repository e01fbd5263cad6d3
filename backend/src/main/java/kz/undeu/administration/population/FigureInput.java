package kz.undeu.administration.population;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A population figure as it was typed.
 *
 * @param jurisdiction its code
 * @param population people; digits, which spaces may group
 * @param date the day it counts, {@code yyyy-mm-dd}
 * @param source who published it; at most 300 characters
 */
@Serdeable
record FigureInput(
        @Nullable String jurisdiction,
        @Nullable String population,
        @Nullable String date,
        @Nullable String source) {}
