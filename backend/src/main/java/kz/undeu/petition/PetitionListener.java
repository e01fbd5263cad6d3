package kz.undeu.petition;

import java.time.Instant;

/** Hears of a petition's life inside the transaction that changes it. Implemented by modules above. */
public interface PetitionListener {

    /** It was published; its state is SEEDING. */
    void published(Petition petition, Instant at);

    /**
     * It is about to close. Called before the petition's row is touched, because who locks both locks the tally first.
     */
    void closing(PetitionId petition, Instant at);
}
