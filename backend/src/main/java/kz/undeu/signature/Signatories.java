package kz.undeu.signature;

import jakarta.inject.Singleton;
import java.util.Optional;
import kz.undeu.identity.Peppers;
import kz.undeu.identity.Person;
import kz.undeu.petition.PetitionId;

/** What other modules may ask about those who signed. */
@Singleton
public class Signatories {

    private final Signatures signatures;
    private final Commitments commitments;
    private final TagVersions versions;

    Signatories(Signatures signatures, Commitments commitments, TagVersions versions) {
        this.signatures = signatures;
        this.commitments = commitments;
        this.versions = versions;
    }

    /** Whether a person has a signature in force on a petition: not withdrawn, not invalidated. */
    public boolean include(PetitionId petition, Person person) {
        return versions.find(petition)
                .flatMap(version -> signatures.find(petition, commitments.tag(petition, version, person.key())))
                .filter(Signature::isInForce)
                .isPresent();
    }

    /**
     * A tag by which it is known that somebody rated something, and nothing else: 32 bytes that have nothing in common with
     * their signatory tag. A rotation of the peppers changes no tag of a petition published before.
     *
     * @param subject what is rated, ASCII
     * @return empty for a petition that was never published
     * @throws Peppers.PepperMissing when this process does not know the version of the petition's publication
     */
    public Optional<byte[]> ratingTag(PetitionId petition, String subject, Person person) {
        return versions.find(petition).map(version -> commitments.ratingTag(subject, version, person.key()));
    }
}
