package kz.undeu.signature;

import kz.undeu.petition.PetitionId;

/** The published log of events, as far as a receipt speaks of it. The module that publishes implements it. */
public interface PublicLog {

    /** Whether a published head counts an event. */
    boolean holds(PetitionId petition, long eventIndex);
}
