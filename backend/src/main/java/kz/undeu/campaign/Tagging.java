package kz.undeu.campaign;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import kz.undeu.identity.Person;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.Petitions;

/** An organizer names ways by which people come, and gives names up. */
@Singleton
class Tagging {

    private final OwnPetitions own;
    private final Petitions petitions;
    private final CampaignTags tags;

    Tagging(OwnPetitions own, Petitions petitions, CampaignTags tags) {
        this.own = own;
        this.petitions = petitions;
        this.tags = tags;
    }

    /**
     * Adds a tag; one that is there already stays as it is.
     *
     * @throws Refusal NOT_FOUND, PETITION_NOT_OPEN, TOO_MANY_TAGS
     */
    @Transactional
    void add(PetitionId id, Person organizer, TagName tag, Instant at) {
        own.collecting(id, organizer);
        // Of two at once the second waits here, and counts what the first has added.
        petitions.lock(id);
        List<String> names = tags.findNames(id);
        if (names.contains(tag.value())) {
            return;
        }
        if (names.size() >= CampaignLimit.TAGS.max()) {
            throw Refusal.of(CampaignRefusal.TOO_MANY_TAGS);
        }
        tags.add(id, tag.value(), at);
    }

    /**
     * Gives a tag up, with its sums.
     *
     * @throws Refusal NOT_FOUND
     */
    @Transactional
    void remove(PetitionId id, Person organizer, TagName tag) {
        own.get(id, organizer);
        // As in adding: the petition first, then its tags, then their sums.
        petitions.lock(id);
        if (tags.remove(id, tag.value()) == 0) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
    }
}
