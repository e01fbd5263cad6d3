package kz.undeu.catalog.statistics;

import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.petition.PetitionState;

/**
 * How many petitions that are or were in the public list are in a state.
 *
 * @param petitions at least one
 */
@Serdeable
record StatisticsState(PetitionState state, long petitions) {}
