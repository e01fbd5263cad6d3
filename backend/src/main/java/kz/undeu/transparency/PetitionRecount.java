package kz.undeu.transparency;

import java.util.List;
import java.util.OptionalLong;
import kz.undeu.petition.PetitionId;

/**
 * What counting a petition anew found.
 *
 * @param rows signatures in force by their rows; empty when the rows were destroyed in time
 * @param tally signatures in force by the tally
 * @param events signatures in force by the events
 * @param logged signatures in force by the published entries
 * @param counted events there are
 * @param published events that the last signed head counts
 * @param first the first differences
 * @param differing how many differences there are
 */
record PetitionRecount(
        PetitionId petition,
        OptionalLong rows,
        long tally,
        long events,
        long logged,
        long counted,
        long published,
        List<Difference> first,
        long differing) {

    boolean differs() {
        return differing > 0;
    }

    /** For a petition whose counting broke off. */
    static PetitionRecount broken(PetitionId petition, RuntimeException failure) {
        Difference difference = new Difference(
                DifferenceKind.NOT_COUNTED, "petition", failure.getClass().getSimpleName());
        return new PetitionRecount(petition, OptionalLong.empty(), 0, 0, 0, 0, 0, List.of(difference), 1);
    }
}
