package kz.undeu.petition;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.identity.Person;
import kz.undeu.identity.PersonKey;
import kz.undeu.identity.Sealed;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.LocalizedText;

/**
 * A petition without its text.
 *
 * @param organizerKey null once the organizer is forgotten
 * @param organizerName as rows of before the vault hold it; empty in newer ones
 * @param organizerNameSealed for {@link OrganizerNames} to open; null once the name is destroyed
 * @param organizerNonce goes into the organizer's own signature at publication and is gone then
 * @param seedingGoal signatures that list it, frozen at publication
 * @param requiredLevel how surely who signs must be known, set at publication; null asks for what every signature needs
 * @param seedingEndsAt the first instant at which it lapses, as far as pauses of collection have moved it
 * @param closesAt the first instant at which it no longer collects, as far as pauses have moved it
 * @param revision how often the draft was changed
 */
@MappedEntity
public record Petition(
        @Id PetitionId id,
        PetitionState state,
        @Nullable ClosedBecause closedBecause,
        JurisdictionCode jurisdiction,
        String topic,
        @Nullable PersonKey organizerKey,
        String organizerName,
        @Nullable Sealed organizerNameSealed,
        @Nullable JurisdictionCode organizerRegion,
        @Nullable Nonce organizerNonce,
        @Nullable TextSha256 textSha256,
        @Nullable Integer seedingGoal,
        @Nullable AssuranceLevel requiredLevel,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant seedingEndsAt,
        @Nullable Instant openedAt,
        @Nullable Instant closesAt,
        @Nullable Instant closedAt,
        @Nullable @TypeDef(type = DataType.JSON) LocalizedText closingReason,
        int revision) {

    static Petition draft(
            PetitionId id,
            Person organizer,
            Sealed organizerName,
            JurisdictionCode jurisdiction,
            String topic,
            Instant at) {
        return new Petition(
                id,
                PetitionState.DRAFT,
                null,
                jurisdiction,
                topic,
                organizer.key(),
                "",
                organizerName,
                organizer.region(),
                null,
                null,
                null,
                null,
                at,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    /** Whether somebody launched it; co-organizers, a {@link kz.undeu.petition.team.Team} knows. */
    public boolean isOrganizedBy(@Nullable Person person) {
        return person != null && organizerKey != null && organizerKey.equals(person.key());
    }

    /** Whether somebody may still become a co-organizer: not once it was rejected or has ended. */
    public boolean takesCoOrganizers(Instant at) {
        return switch (state) {
            case DRAFT, SUBMITTED -> true;
            case SEEDING, OPEN -> isOpenForSigning(at);
            case REJECTED, CLOSED -> false;
        };
    }

    /** Everybody with its link may read its text; of a rejected one that may be withheld. */
    public boolean isPublished() {
        return state.isPublic() && publishedAt != null;
    }

    /** Signatures count now. The term ends by the clock even before the job that closes the petition has run. */
    public boolean isOpenForSigning(Instant at) {
        return state.collects() && at.isBefore(endsAt());
    }

    /** The first instant at which a petition that collects no longer does, by the clock alone. */
    public Instant endsAt() {
        return lapsesNext() ? seedingEndsAt : closesAt;
    }

    /** Whether what ends it next is its seeding. */
    boolean lapsesNext() {
        return state == PetitionState.SEEDING && !seedingEndsAt.isAfter(closesAt);
    }
}
