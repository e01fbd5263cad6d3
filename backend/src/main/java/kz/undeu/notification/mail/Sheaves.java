package kz.undeu.notification.mail;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.notification.follow.Follow;
import kz.undeu.notification.follow.FollowRequest;
import kz.undeu.notification.follow.FollowRequests;
import kz.undeu.notification.follow.Follows;
import kz.undeu.notification.follow.Subscriber;
import kz.undeu.notification.follow.Subscribers;
import kz.undeu.notification.notice.Notice;
import kz.undeu.notification.notice.NoticeKind;
import kz.undeu.notification.notice.Notices;
import kz.undeu.notification.queue.QueuedMail;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.update.PetitionUpdate;
import kz.undeu.petition.update.PetitionUpdates;

/** Reads what mails need, in a handful of queries however many they are. */
@Singleton
class Sheaves {

    private final Subscribers subscribers;
    private final Follows follows;
    private final FollowRequests requests;
    private final Notices notices;
    private final PetitionTexts texts;
    private final PetitionUpdates updates;
    private final Agencies agencies;

    Sheaves(
            Subscribers subscribers,
            Follows follows,
            FollowRequests requests,
            Notices notices,
            PetitionTexts texts,
            PetitionUpdates updates,
            Agencies agencies) {
        this.subscribers = subscribers;
        this.follows = follows;
        this.requests = requests;
        this.notices = notices;
        this.texts = texts;
        this.updates = updates;
        this.agencies = agencies;
    }

    Sheaf of(List<QueuedMail> mails) {
        Set<Long> people = mails.stream().map(QueuedMail::subscriber).collect(Collectors.toSet());
        Map<Long, Subscriber> known =
                subscribers.findByIdIn(people).stream().collect(Collectors.toMap(Subscriber::id, Function.identity()));
        Map<Sheaf.FollowKey, Follow> followed = follows.findBySubscriberIn(people).stream()
                .collect(Collectors.toMap(
                        follow -> new Sheaf.FollowKey(follow.petition(), follow.subscriber()), Function.identity()));
        Set<Long> requested =
                mails.stream().map(QueuedMail::request).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<Long, FollowRequest> asked = requested.isEmpty()
                ? Map.of()
                : requests.findByIdIn(requested).stream()
                        .collect(Collectors.toMap(FollowRequest::id, Function.identity()));
        Set<Long> ids = mails.stream().flatMap(mail -> mail.notices().stream()).collect(Collectors.toSet());
        Map<Long, Notice> told = ids.isEmpty()
                ? Map.of()
                : notices.findByIdIn(ids).stream().collect(Collectors.toMap(Notice::id, Function.identity()));
        Set<PetitionId> about = new HashSet<>();
        mails.stream().filter(mail -> mail.petition() != null).forEach(mail -> about.add(mail.petition()));
        told.values().forEach(notice -> about.add(notice.petition()));
        Map<PetitionId, PetitionText> said = texts.of(about);
        Map<String, Agency> named =
                agencies.findAllOrderBySlug().stream().collect(Collectors.toMap(Agency::slug, Function.identity()));
        return new Sheaf(known, followed, asked, told, said, updates(told), named);
    }

    private Map<Sheaf.UpdateKey, PetitionUpdate> updates(Map<Long, Notice> told) {
        Map<Sheaf.UpdateKey, PetitionUpdate> found = new HashMap<>();
        told.values().stream()
                .filter(notice -> notice.kind() == NoticeKind.UPDATE)
                .forEach(notice -> updates.findByPetitionAndNumber(notice.petition(), (int) notice.subject())
                        .ifPresent(
                                update -> found.put(new Sheaf.UpdateKey(notice.petition(), notice.subject()), update)));
        return found;
    }
}
