package kz.undeu.notification.follow;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final FollowRequests requests;
    private final AskedAddresses askedAddresses;
    private final Addresses addresses;
    private final MailLinks links;
    private final MailQueue queue;
    private final StoredKeys storedKeys;
    private final SecureRandom random = new SecureRandom();

    Following(
            Petitions petitions,
            Subscribers subscribers,
            Follows follows,
            FollowRequests requests,
            AskedAddresses askedAddresses,
            Addresses addresses,
            MailLinks links,
            MailQueue queue,
            StoredKeys storedKeys) {
        this.petitions = petitions;
        this.subscribers = subscribers;
        this.follows = follows;
        this.requests = requests;
        this.askedAddresses = askedAddresses;
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
        byte[] hash = addresses.hash(address);
        askedAddresses.count(hash, WorkingDays.dayOf(at));
        // From here on the row of the address is held, so of two at once the second sees what the first did.
        if (askedAddresses.asked(hash) > FollowLimit.CONFIRMATIONS_A_DAY) {
            return;
        }
        long subscriber = subscriberOf(address, language, at);
        Instant expiresAt = at.plus(FollowLimit.CONFIRMATION);
        Optional<FollowRequest> before = waiting(id, subscriber, caller, at);
        if (before.isPresent()) {
            // Asked again, the link of the first mail must not die.
            requests.askAgain(before.get().id(), language.code(), organizes, at, expiresAt);
        }
        long request = before.map(FollowRequest::id).orElseGet(() -> {
            byte[] nonce = newNonce();
            return requests.save(new FollowRequest(
                            newId(),
                            id,
                            subscriber,
                            language.code(),
                            organizes,
                            caller == null ? null : caller.key(),
                            at,
                            null,
                            nonce,
                            MailLinks.hashOf(links.toConfirm(nonce)),
                            expiresAt))
                    .id();
        });
        queue.putConfirmation(subscriber, id, request, at);
    }

    /** What the same caller asked before. Those who are not signed in are one caller: what they ask for belongs to nobody. */
    private Optional<FollowRequest> waiting(PetitionId id, long subscriber, @Nullable Person caller, Instant at) {
        return requests.findByPetitionAndSubscriber(id, subscriber).stream()
                .filter(request -> request.confirmedAt() == null && at.isBefore(request.tokenExpiresAt()))
                .filter(request -> Objects.equals(request.personKey(), caller == null ? null : caller.key()))
                .findFirst();
    }

    /**
     * Confirms.
     *
     * @throws Refusal LINK_INVALID
     */
    @Transactional
    public Confirmed confirm(String token, Instant at) {
        FollowRequest request = requests.findByToken(MailLinks.hashOf(token))
                .filter(found -> at.isBefore(found.tokenExpiresAt()))
                .orElseThrow(() -> Refusal.of(FollowRefusal.LINK_INVALID));
        if (requests.confirm(request.id(), at) == 1) {
            follows.begin(
                    request.petition(),
                    request.subscriber(),
                    request.language(),
                    request.organizer(),
                    request.personKey(),
                    request.askedAt(),
                    at);
            subscribers.speak(request.subscriber(), request.language());
        }
        return new Confirmed(request.petition(), links.toPreferences(request.subscriber()));
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

    /** What a person asked to follow while signed in, the latest first; each once, however often it was asked for. */
    public List<Follow> askedBy(Person person) {
        return Stream.concat(
                        follows.askedBy(person.key(), storedKeys).stream(),
                        requests.askedBy(person.key(), storedKeys).stream().map(FollowRequest::asFollow))
                .sorted(Comparator.comparing(Follow::askedAt).reversed())
                .collect(Collectors.toMap(
                        follow -> new MailLink(follow.subscriber(), follow.petition()),
                        Function.identity(),
                        (latest, other) -> latest.confirmedAt() == null ? other : latest,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The address of a follow for who asked for it: whole once it confirmed, as until then it may be a stranger's. */
    public String addressOf(Follow follow) {
        return subscribers
                .findById(follow.subscriber())
                .map(subscriber -> addresses.open(subscriber.id(), subscriber.address()))
                .map(address -> follow.confirmedAt() == null ? address.masked() : address.value())
                .orElse("");
    }

    /**
     * Ends what a person asked to follow while signed in; of one petition, or of all when it is null. What others asked of the
     * same address stays.
     */
    @Transactional
    public int end(PersonKey person, @Nullable PetitionId petition) {
        List<Follow> followed = follows.askedBy(person, storedKeys).stream()
                .filter(follow -> petition == null || follow.petition().equals(petition))
                .toList();
        List<FollowRequest> waiting = requests.askedBy(person, storedKeys).stream()
                .filter(request -> petition == null || request.petition().equals(petition))
                .toList();
        followed.forEach(follow -> stop(follow.petition(), follow.subscriber()));
        waiting.forEach(this::forget);
        return followed.size() + waiting.size();
    }

    /** Deletes what an address was asked. Joins the caller's transaction. */
    void forget(FollowRequest request) {
        requests.delete(request.id());
        subscribers.deleteIfFollowsNothing(request.subscriber());
    }

    /** Ends following, and what the address was asked and has not answered. */
    void end(PetitionId petition, long subscriber) {
        requests.deleteAll(petition, subscriber);
        stop(petition, subscriber);
    }

    private void stop(PetitionId petition, long subscriber) {
        queue.takeBack(petition, subscriber);
        follows.delete(petition, subscriber);
        subscribers.deleteIfFollowsNothing(subscriber);
    }

    private long subscriberOf(EmailAddress address, Language language, Instant at) {
        Optional<Long> known = find(address);
        if (known.isPresent()) {
            return known.get();
        }
        long id = newId();
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

    private long newId() {
        return random.nextLong() & Long.MAX_VALUE;
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
