package kz.undeu.signature;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kz.undeu.identity.PepperVersions;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionListener;

/** Starts a petition's tally with the organizer's own signature, and stops it when the petition closes. */
@Singleton
@Order(Collecting.AFTER_THRESHOLDS)
class Collecting implements PetitionListener {

    /** The ladder must stand before the first signature climbs it. */
    static final int AFTER_THRESHOLDS = 10;

    private final Tallies tallies;
    private final TallyWriting writing;
    private final Commitments commitments;
    private final PepperVersions versions;

    Collecting(Tallies tallies, TallyWriting writing, Commitments commitments, PepperVersions versions) {
        this.tallies = tallies;
        this.writing = writing;
        this.commitments = commitments;
        this.versions = versions;
    }

    @Override
    public void published(Petition petition, Instant at) {
        int version = versions.active();
        tallies.start(petition.id(), at, version);
        tallies.startRegions(petition.id());
        Nonce nonce = petition.organizerNonce() == null ? Nonce.random() : petition.organizerNonce();
        SignatoryTag tag = commitments.tag(petition.id(), version, petition.organizerKey());
        TallyRequest.Sign own = new TallyRequest.Sign(
                tag,
                nonce,
                Commitments.commitment(nonce, tag),
                petition.organizerRegion(),
                null,
                null,
                false,
                at.truncatedTo(ChronoUnit.SECONDS),
                new CompletableFuture<>());
        writing.write(petition.id(), () -> List.of(own), false);
    }

    @Override
    public void closing(PetitionId petition, Instant at) {
        tallies.stopAccepting(petition);
    }
}
