package kz.undeu.signature;

import java.time.Instant;
import kz.undeu.petition.PetitionId;

/**
 * Hears by which link somebody came who has just signed for the first time, and nothing of who it was. Called after the
 * commit, before the signatory is answered: it must not wait for anything. Implemented by a module above.
 */
public interface SourceListener {

    /** @param from as the client sent it: anything */
    void signed(PetitionId petition, String from, Instant at);
}
