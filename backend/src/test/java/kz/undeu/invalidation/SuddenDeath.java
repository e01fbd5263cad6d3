package kz.undeu.invalidation;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import kz.undeu.petition.PetitionId;
import kz.undeu.signature.TallyChange;
import kz.undeu.signature.TallyListener;

/** Ends the transaction of a batch as the death of the process would: after its writes and before its commit. */
@Singleton
class SuddenDeath implements TallyListener {

    private final Map<PetitionId, AtomicInteger> lives = new ConcurrentHashMap<>();

    /** Lets so many batches of a petition live and all later ones die. */
    void after(PetitionId petition, int batches) {
        lives.put(petition, new AtomicInteger(batches));
    }

    void noMore(PetitionId petition) {
        lives.remove(petition);
    }

    @Override
    public void tallied(TallyChange change) {
        AtomicInteger left = lives.get(change.petition());
        if (left != null && left.getAndDecrement() <= 0) {
            throw new IllegalStateException("sudden death");
        }
    }
}
