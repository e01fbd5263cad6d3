package kz.undeu.signature;

/**
 * Hears of a change of a tally inside the transaction that makes it, holding the tally's lock. What it writes commits
 * with the signatures or not at all. May be called again for the same batch when the transaction is retried.
 */
public interface TallyListener {

    void tallied(TallyChange change);
}
