package kz.undeu.demo;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import kz.undeu.escalation.ResponseInput;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.moderation.ReasonCode;
import kz.undeu.petition.PetitionInput;

/**
 * An invented petition and the life it had before the demo began. Days count back from the first start.
 *
 * @param organizer the key of a demo person
 * @param coOrganizers the keys of others
 * @param signatures given in all, the organizer's included
 * @param withdrawals of those, taken back before any threshold is reached
 * @param requiredLevel how surely who signs must be known, or null
 */
@Serdeable
record DemoPetition(
        String key,
        LocalizedText title,
        LocalizedText summary,
        @Nullable LocalizedText background,
        List<LocalizedText> demands,
        String jurisdiction,
        String topic,
        String organizer,
        @Nullable List<String> coOrganizers,
        int submittedDaysAgo,
        @Nullable Integer publishedDaysAgo,
        int signatures,
        int withdrawals,
        Life life,
        @Nullable AssuranceLevel requiredLevel,
        @Nullable Integer registeredDaysAgo,
        @Nullable String registrationNumber,
        @Nullable Integer answeredDaysAgo,
        @Nullable ResponseInput response,
        @Nullable Rejection rejection,
        @Nullable ClosingWords closing) {

    DemoPetition {
        coOrganizers = coOrganizers == null ? List.of() : List.copyOf(coOrganizers);
    }

    /** How far it came. */
    enum Life {
        DRAFT,
        SUBMITTED,
        REJECTED,
        SEEDING,
        OPEN,
        WITHDRAWN,
        ENDED
    }

    PetitionInput input() {
        return new PetitionInput(title, summary, background, demands, jurisdiction, topic, null);
    }

    @Serdeable
    record Rejection(ReasonCode reasonCode, LocalizedText legalBasis, LocalizedText explanation) {}

    @Serdeable
    record ClosingWords(LocalizedText reason) {}
}
