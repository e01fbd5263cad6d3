package kz.undeu.notification.mail;

import io.micronaut.core.annotation.Nullable;
import java.util.Map;
import java.util.Optional;
import kz.undeu.agency.Agency;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.notification.follow.Follow;
import kz.undeu.notification.follow.FollowRequest;
import kz.undeu.notification.follow.Subscriber;
import kz.undeu.notification.notice.Notice;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.update.PetitionUpdate;

/** What a few dozen mails need, read at once. */
record Sheaf(
        Map<Long, Subscriber> subscribers,
        Map<FollowKey, Follow> follows,
        Map<Long, FollowRequest> requests,
        Map<Long, Notice> notices,
        Map<PetitionId, PetitionText> texts,
        Map<UpdateKey, PetitionUpdate> updates,
        Map<String, Agency> agencies) {

    Optional<Subscriber> subscriber(long id) {
        return Optional.ofNullable(subscribers.get(id));
    }

    Optional<Follow> follow(PetitionId petition, long subscriber) {
        return Optional.ofNullable(follows.get(new FollowKey(petition, subscriber)));
    }

    Optional<FollowRequest> request(@Nullable Long id) {
        return Optional.ofNullable(requests.get(id));
    }

    Notice notice(long id) {
        return notices.get(id);
    }

    LocalizedText title(PetitionId petition) {
        return texts.get(petition).title();
    }

    Optional<PetitionUpdate> update(PetitionId petition, long number) {
        return Optional.ofNullable(updates.get(new UpdateKey(petition, number)));
    }

    LocalizedText agency(String slug) {
        return agencies.get(slug).name();
    }

    record FollowKey(PetitionId petition, long subscriber) {}

    record UpdateKey(PetitionId petition, long number) {}
}
