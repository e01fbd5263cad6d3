package kz.undeu.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * One page of the list of petitions.
 *
 * @param next the cursor of the next page, or null on the last one
 * @param total how many petitions match in all
 */
@Serdeable
record PetitionList(List<PetitionSummary> items, @Nullable String next, long total) {}
