package kz.undeu.signature;

import java.util.List;
import java.util.function.Supplier;
import kz.undeu.petition.PetitionId;

/** Makes a batch of requests on one petition durable. */
interface BatchWriting {

    /**
     * Writes a batch in one transaction.
     *
     * @param requests is asked for the batch once the petition's tally is locked, so that all who came while another
     *     transaction held the lock are in it; when a failed one is tried again, it must give the same batch
     * @param mayBeWritten whether an earlier try may have committed without our knowing; then a signature found with
     *     the nonce and instant of a request is that request's own
     * @return what became of each request, to be told after the commit
     */
    List<TallyWriting.Result> write(
            PetitionId petition, Supplier<? extends List<? extends TallyRequest>> requests, boolean mayBeWritten);

    /** Gives back what this thread keeps from one batch to the next. To be called when there is none to write. */
    void rest();
}
