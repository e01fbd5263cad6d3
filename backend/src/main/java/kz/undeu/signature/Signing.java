package kz.undeu.signature;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import kz.undeu.identity.AddressBlock;
import kz.undeu.identity.AssuranceConfiguration;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.identity.Eligibility;
import kz.undeu.identity.Person;
import kz.undeu.identity.Vault;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionRefusal;
import kz.undeu.petition.Petitions;
import kz.undeu.petition.pause.CollectionPause;

/** Signing a petition and taking a signature back. Blocks nobody: what it returns completes after the commit. */
@Singleton
public class Signing {

    // Only facts of a petition that collects are remembered, and only so long; that it has closed, the tally's row
    // says inside the transaction, so a stale fact never lets a signature through.
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int REMEMBERED = 10_000;

    private final Petitions petitions;
    private final Signatures signatures;
    private final Eligibility eligibility;
    private final Commitments commitments;
    private final Origins origins;
    private final TagVersions versions;
    private final Vault vault;
    private final CollectionPause pause;
    private final BatchWriter writer;
    private final AssuranceLevel usualLevel;
    private final ExecutorService blocking;
    private final AsyncCache<PetitionId, Petition> collecting = Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .maximumSize(REMEMBERED)
            .buildAsync();

    Signing(
            Petitions petitions,
            Signatures signatures,
            Eligibility eligibility,
            Commitments commitments,
            Origins origins,
            TagVersions versions,
            Vault vault,
            CollectionPause pause,
            BatchWriter writer,
            AssuranceConfiguration assurance,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.petitions = petitions;
        this.signatures = signatures;
        this.eligibility = eligibility;
        this.commitments = commitments;
        this.origins = origins;
        this.versions = versions;
        this.vault = vault;
        this.pause = pause;
        this.writer = writer;
        this.usualLevel = assurance.signingLevel();
        this.blocking = blocking;
    }

    /** Signs without saying where the request comes from. */
    public CompletableFuture<Signed> sign(PetitionId id, Person person, Wish wish, Instant at) {
        return sign(id, person, wish, null, at);
    }

    /**
     * Signs. Signing again is no error: the first receipt comes back.
     *
     * @param from the block of addresses the request comes from, or null when it is not known; only a pseudonym is kept
     * @return completes after the commit, or with a Refusal: NOT_FOUND, PETITION_NOT_OPEN, COLLECTION_PAUSED, TEXT_CHANGED,
     *     NOT_ELIGIBLE_AGE, NOT_ELIGIBLE_CITIZENSHIP, NOT_ELIGIBLE_RESIDENCE, LEVEL_TOO_LOW, NONCE_REUSED,
     *     SIGNATURE_INVALIDATED, REASON_HIDDEN for a reason from somebody of whom a moderator hid one, BUSY
     */
    public CompletableFuture<Signed> sign(
            PetitionId id, Person person, Wish wish, @Nullable AddressBlock from, Instant at) {
        // While collection is paused its clocks stand, and only what would collect otherwise is told of the pause.
        return open(id, person, pause.standing(at)).thenCompose(petition -> {
            pause.mustNotLast();
            if (!wish.textSha256().equals(petition.textSha256().hex())) {
                throw Refusal.of(SignatureRefusal.TEXT_CHANGED);
            }
            eligibility
                    .refusal(person, petition.jurisdiction(), WorkingDays.dayOf(at))
                    .ifPresent(code -> {
                        throw Refusal.of(code);
                    });
            person.mustBeKnown(levelFor(petition));
            TallyRequest.Sign request = request(id, person, wish, from, toSecond(at));
            writer.submit(id, request);
            return request.outcome()
                    .thenApply(outcome -> new Signed(Receipt.of(id, outcome.signature()), outcome.isNew()));
        });
    }

    /**
     * Takes a signature back.
     *
     * @return completes after the commit, or with a Refusal: NOT_FOUND, PETITION_NOT_OPEN, COLLECTION_PAUSED, BUSY
     */
    public CompletableFuture<Void> withdraw(PetitionId id, Person person, Instant at) {
        return open(id, person, pause.standing(at)).thenCompose(petition -> {
            pause.mustNotLast();
            TallyRequest.Withdraw request = new TallyRequest.Withdraw(
                    commitments.tag(id, version(id), person.key()), toSecond(at), new CompletableFuture<>());
            writer.submit(id, request);
            return request.outcome().thenAccept(outcome -> {});
        });
    }

    /** A petition can ask for more than every signature needs, never for less. */
    private AssuranceLevel levelFor(Petition petition) {
        AssuranceLevel own = petition.requiredLevel();
        return own != null && own.isAtLeast(usualLevel) ? own : usualLevel;
    }

    /**
     * The receipt of a person's signature in force.
     *
     * @throws Refusal SIGNATURE_INVALIDATED, so that the person learns of it before trying again
     */
    public Optional<Receipt> receipt(PetitionId id, Person person) {
        Optional<Signature> latest =
                versions.find(id).flatMap(version -> signatures.find(id, commitments.tag(id, version, person.key())));
        if (latest.isPresent() && latest.get().state() == SignatureState.INVALIDATED) {
            throw Refusal.of(SignatureRefusal.SIGNATURE_INVALIDATED);
        }
        return latest.filter(Signature::isInForce).map(signature -> Receipt.of(id, signature));
    }

    private TallyRequest.Sign request(
            PetitionId id, Person person, Wish wish, @Nullable AddressBlock from, Instant at) {
        int version = version(id);
        SignatoryTag tag = commitments.tag(id, version, person.key());
        return new TallyRequest.Sign(
                tag,
                wish.nonce(),
                Commitments.commitment(wish.nonce(), tag),
                person.region(),
                from == null ? null : origins.of(id, version, from, at),
                Words.seal(vault, id, tag, wish.showName() ? person.displayName() : null, wish.reason()),
                wish.wantsNotice(),
                at,
                new CompletableFuture<>());
    }

    /** Reads memory only: {@link #open} has made sure that the version is there. */
    private int version(PetitionId id) {
        return versions.remembered(id)
                // Nobody finds that many petitions at once, but then they must try again.
                .orElseThrow(() -> Refusal.retryLater(CommonRefusal.BUSY, FRESH));
    }

    /** Finer than a receipt needs, a time only helps to tell who signed; and not every server keeps fractions. */
    private static Instant toSecond(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    private static void check(Petition petition, Person person, Instant at) {
        if (!petition.state().isPublic() && !petition.isOrganizedBy(person)) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        if (!petition.isOpenForSigning(at)) {
            throw Refusal.of(PetitionRefusal.PETITION_NOT_OPEN);
        }
    }

    /** Null where there is none. */
    private @Nullable Petition read(PetitionId id) {
        Petition petition = petitions.findById(id).orElse(null);
        if (petition != null && petition.state().collects()) {
            versions.find(id);
        }
        return petition;
    }

    /** The petition, if it takes signatures; remembered for a moment, but asked anew before anybody is refused. */
    private CompletableFuture<Petition> open(PetitionId id, Person person, Instant at) {
        CompletableFuture<Petition> known = collecting.getIfPresent(id);
        if (known != null
                && known.isDone()
                && !known.isCompletedExceptionally()
                && known.join() != null
                && known.join().isOpenForSigning(at)) {
            return known;
        }
        if (known != null && known.isDone()) {
            collecting.synchronous().invalidate(id);
        }
        return collecting
                // Nothing, not a failure, where there is none: the cache would log each failure with its stack.
                .get(id, (key, executor) -> CompletableFuture.supplyAsync(() -> read(key), blocking))
                .thenApply(petition -> {
                    if (petition == null) {
                        throw Refusal.of(CommonRefusal.NOT_FOUND);
                    }
                    if (!petition.state().collects()) {
                        // It may be published the next moment.
                        collecting.synchronous().invalidate(id);
                    }
                    check(petition, person, at);
                    return petition;
                });
    }

    /**
     * What a signatory sends along.
     *
     * @param textSha256 the fingerprint of the text they read, hex
     */
    public record Wish(
            Nonce nonce,
            String textSha256,
            boolean showName,
            @Nullable String reason,
            boolean wantsNotice) {

        public static Wish silent(String textSha256) {
            return new Wish(Nonce.random(), textSha256, false, null, false);
        }
    }

    /**
     * A signature that is durably counted.
     *
     * @param isNew false when the person had signed before
     */
    public record Signed(Receipt receipt, boolean isNew) {}
}
