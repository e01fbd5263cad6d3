package kz.undeu.threshold;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;
import kz.undeu.petition.Petitions;
import kz.undeu.signature.TallyChange;
import kz.undeu.signature.TallyListener;

/** Lists a petition in the transaction of the signature that completes its seeding. */
@Singleton
class SeedingGoal implements TallyListener {

    private static final int REMEMBERED = 10_000;
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Petitions petitions;
    // A petition that has left SEEDING never returns, so its later batches need not ask; but the batch before, whose
    // commit
    // the disk has not confirmed yet, may be lost after it was seen.
    private final Cache<PetitionId, Boolean> seeded = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(FRESH)
            .build();

    SeedingGoal(Petitions petitions) {
        this.petitions = petitions;
    }

    @Override
    public void tallied(TallyChange change) {
        if (seeded.getIfPresent(change.petition()) != null) {
            return;
        }
        Petition petition = petitions.get(change.petition());
        if (petition.state() != PetitionState.SEEDING) {
            seeded.put(change.petition(), true);
        } else if (change.peak() >= petition.seedingGoal()) {
            petitions.open(change.petition(), change.at());
        }
    }
}
