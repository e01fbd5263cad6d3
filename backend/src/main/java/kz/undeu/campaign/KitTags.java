package kz.undeu.campaign;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.Instant;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionListener;

/** Gives a petition the tags of the ways that the platform offers, in the transaction that publishes it. */
@Singleton
@Order(2)
class KitTags implements PetitionListener {

    private final CampaignTags tags;

    KitTags(CampaignTags tags) {
        this.tags = tags;
    }

    @Override
    public void published(Petition petition, Instant at) {
        for (KitTag kit : KitTag.values()) {
            tags.add(petition.id(), kit.tag().value(), at);
        }
    }

    @Override
    public void closing(PetitionId petition, Instant at) {
        // What was counted stays.
    }
}
