package kz.undeu.notification.follow;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.undeu.identity.Person;
import kz.undeu.identity.PersonKey;
import kz.undeu.identity.StoredKeys;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.Refusal;
import kz.undeu.notification.queue.MailQueue;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;
import kz.undeu.petition.Petitions;

/**
 * Following a petition by e-mail, with double opt-in. Asking does the same for every address, known or not, and answers
 * nothing, so that nobody learns who follows what.
 */
@Singleton
public class Following {

    private static final int NONCE_LENGTH = 16;

    private final Petitions petitions;
    private final Subscribers subscribers;
    private final Follows follows;
    private final Addresses addresses;
    private final MailLinks links;
    private final MailQueue queue;
    private final StoredKeys storedKeys;
    private final SecureRandom random = new SecureRandom();

    Following(
            Petitions petitions,
            Subscribers subscribers,
            Follows follows,
            Addresses addresses,
            MailLinks links,
            MailQueue queue,
            StoredKeys storedKeys) {
        this.petitions = petitions;
        this.subscribers = subscribers;
        this.follows = follows;
        this.addresses = addresses;
        this.links = links;
        this.queue = queue;
        this.storedKeys = storedKeys;
    }

    /**
     * Asks an address to confirm that it wants to follow. Does nothing, without a word, when the address was asked often
     * enough that day.
     *
     * @param caller who asks, or null; an organizer may follow what is not public yet
     * @throws Refusal NOT_FOUND when there is no such petition for this caller
     */
    @Transactional
    public void ask(PetitionId id, EmailAddress address, Language language, @Nullable Person caller, Instant at) {
        Petition petition = petitions.get(id);
        boolean organizes = petition.isOrganizedBy(caller);
        // Of a rejected petition the text may be withheld, and a mail would tell it; nothing happens there for others.
        boolean isToFollow = petition.state().isPublic() && petition.state() != PetitionState.REJECTED;
        if (!isToFollow && !organizes) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        long subscriber = subscriberOf(address, language, at);
        if (subscribers.ask(subscriber, WorkingDays.dayOf(at), FollowLimit.CONFIRMATIONS_A_DAY) == 0) {
            return;
        }
        // From here on the row of the address is held, so of two at once the second sees what the first did.
        byte[] nonce = follows.findByPetitionAndSubscriber(id, subscriber)
                .filter(follow -> follow.tokenNonce() != null && at.isBefore(follow.tokenExpiresAt()))
                .map(Follow::tokenNonce)
                // Asked again, the link of the first mail must not die.
                .orElseGet(this::newNonce);
        follows.ask(
                id,
                subscriber,
                language.code(),
                organizes,
                caller == null ? null : caller.key(),
                at,
                nonce,
                MailLinks.hashOf(links.toConfirm(nonce)),
                at.plus(FollowLimit.CONFIRMATION));
        queue.putConfirmation(subscriber, id, at);
    }

    /**
     * Confirms.
     *
     * @throws Refusal LINK_INVALID
     */
    @Transactional
    public Confirmed confirm(String token, Instant at) {
        Follow follow = follows.findByToken(MailLinks.hashOf(token))
                .filter(found -> found.tokenExpiresAt() != null && at.isBefore(found.tokenExpiresAt()))
                .orElseThrow(() -> Refusal.of(FollowRefusal.LINK_INVALID));
        if (follows.confirm(follow.petition(), follow.subscriber(), at) == 1) {
            subscribers.speak(follow.subscriber(), follow.language());
        }
        return new Confirmed(follow.petition(), links.toPreferences(follow.subscriber()));
    }

    /** The subscriber of a link in a mail, and what it follows. */
    Optional<Subscriber> subscriber(String preferences) {
        return links.readPreferences(preferences).flatMap(link -> subscribers.findById(link.subscriber()));
    }

    /**
     * Ends following one petition or all, as the link says. Safe to repeat: an address that follows nothing is gone, and
     * whoever pressed the button again is told that all is done.
     *
     * @throws Refusal LINK_INVALID
     */
    @Transactional
    public MailLink end(String token) {
        MailLink link = links.readEnd(token).orElseThrow(() -> Refusal.of(FollowRefusal.LINK_INVALID));
        end(link);
        return link;
    }

    @Transactional
    void end(MailLink link) {
        if (link.petition() == null) {
            subscribers.delete(link.subscriber());
        } else {
            end(link.petition(), link.subscriber());
        }
    }

    /** What a person asked to follow while signed in. */
    public List<Follow> askedBy(Person person) {
        return follows.askedBy(person.key(), storedKeys);
    }

    /** The address of a follow for who asked for it: whole once it confirmed, as until then it may be a stranger's. */
    public String addressOf(Follow follow) {
        return subscribers
                .findById(follow.subscriber())
                .map(subscriber -> addresses.open(subscriber.id(), subscriber.address()))
                .map(address -> follow.confirmedAt() == null ? address.masked() : address.value())
                .orElse("");
    }

    /** Ends what a person asked to follow while signed in; of one petition, or of all when it is null. */
    @Transactional
    public int end(PersonKey person, @Nullable PetitionId petition) {
        List<Follow> mine = follows.askedBy(person, storedKeys).stream()
                .filter(follow -> petition == null || follow.petition().equals(petition))
                .toList();
        mine.forEach(follow -> end(follow.petition(), follow.subscriber()));
        return mine.size();
    }

    void end(PetitionId petition, long subscriber) {
        queue.takeBack(petition, subscriber);
        follows.delete(petition, subscriber);
        subscribers.deleteIfFollowsNothing(subscriber);
    }

    private long subscriberOf(EmailAddress address, Language language, Instant at) {
        Optional<Long> known = find(address);
        if (known.isPresent()) {
            return known.get();
        }
        long id = random.nextLong() & Long.MAX_VALUE;
        subscribers.introduce(
                id, addresses.hash(address), addresses.seal(id, address), language.code(), WorkingDays.dayOf(at), at);
        return find(address).orElseThrow(() -> new IllegalStateException("an address was not stored"));
    }

    private Optional<Long> find(EmailAddress address) {
        return addresses.hashes(address).stream()
                .map(subscribers::findIdByHash)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private byte[] newNonce() {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        return nonce;
    }

    /**
     * What was confirmed.
     *
     * @param preferences for the link to the page of preferences
     */
    public record Confirmed(PetitionId petition, String preferences) {}
}
