package kz.undeu.catalog.stream;

import kz.undeu.petition.PetitionId;

/**
 * A petition's tally as the database has it.
 *
 * @param number the index of its next event: another number is another tally
 * @param collects whether it can still change by somebody signing
 */
record Newest(PetitionId petition, long number, boolean collects, TallyNews news) {}
