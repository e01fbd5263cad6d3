package kz.undeu.notification.follow;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.Petitions;

/** Shows follows to whom they belong. */
@Singleton
class FollowedViews {

    private final Petitions petitions;
    private final PetitionTexts texts;
    private final Subscribers subscribers;
    private final Addresses addresses;

    FollowedViews(Petitions petitions, PetitionTexts texts, Subscribers subscribers, Addresses addresses) {
        this.petitions = petitions;
        this.texts = texts;
        this.subscribers = subscribers;
        this.addresses = addresses;
    }

    /** Follows in their order. */
    List<FollowedView> of(Collection<Follow> follows) {
        if (follows.isEmpty()) {
            return List.of();
        }
        Set<PetitionId> ids = follows.stream().map(Follow::petition).collect(Collectors.toSet());
        Map<PetitionId, Petition> known =
                petitions.findByIdIn(ids).stream().collect(Collectors.toMap(Petition::id, Function.identity()));
        Map<PetitionId, PetitionText> said = texts.of(ids);
        Map<Long, String> masked = masked(follows);
        return follows.stream()
                .filter(follow -> masked.containsKey(follow.subscriber()))
                .map(follow -> new FollowedView(
                        follow.petition(),
                        said.get(follow.petition()).title(),
                        known.get(follow.petition()).state(),
                        masked.get(follow.subscriber()),
                        follow.confirmedAt() != null,
                        follow.organizer(),
                        follow.askedAt()))
                .toList();
    }

    private Map<Long, String> masked(Collection<Follow> follows) {
        Set<Long> ids = follows.stream().map(Follow::subscriber).collect(Collectors.toSet());
        return subscribers.findByIdIn(ids).stream()
                .collect(Collectors.toMap(
                        Subscriber::id,
                        subscriber -> addresses
                                .open(subscriber.id(), subscriber.address())
                                .masked()));
    }
}
