package kz.undeu.privacy;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * Everything that is held about the person who asks.
 *
 * @param session what this browser's session says
 * @param signatures found by computing my tag for each petition: no table leads from me to them
 * @param ratings answers I rated, found likewise; how, nobody knows
 * @param coOrganizing petitions I joined by an invitation, also those I left
 * @param following what I asked to follow by e-mail while signed in; who asked without signing in, is not known
 * @param officer what I am to the agencies whose cases I took
 * @param periods how long each kind of data is kept
 */
@Serdeable
record MyDataView(
        @Schema(example = "2026-11-29T16:00:00Z", requiredMode = Schema.RequiredMode.REQUIRED)
        Instant asOf,

        SessionFacts session,
        List<MySignatureView> signatures,
        List<MyRatingFacts> ratings,
        List<MyPetitionFacts> petitions,
        List<MyCoOrganizingFacts> coOrganizing,
        List<MyDecisionFacts> decisions,
        List<MyNoteFacts> notes,
        List<MyCaseFacts> cases,
        List<MyInvalidationFacts> invalidations,
        List<MyFollowFacts> following,
        List<MyMachineFacts> machines,
        List<MyStaffActFacts> acts,
        List<MyOfficerFacts> officer,
        List<RetentionPeriod> periods) {}
