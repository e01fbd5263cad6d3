package kz.undeu.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.rating.AnswerReturn;
import kz.undeu.escalation.route.RouteOutcome;
import kz.undeu.escalation.route.RouteView;
import kz.undeu.invalidation.InvalidationReason;
import kz.undeu.invalidation.PublicInvalidation;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.moderation.Decision;
import kz.undeu.moderation.ReasonCode;
import kz.undeu.petition.ClosedBecause;

/**
 * Something that happened to a petition, in public.
 *
 * @param tier which threshold it is about
 * @param agency the slug of the agency it is about
 * @param signatures the number reached, or the number invalidated
 * @param registrationNumber the agency's own
 * @param reasonCode why a moderator rejected it
 * @param invalidationReason why signatures do not count
 * @param legalBasis the law a moderator cites
 * @param text what the moderator, the organizer or the agency says about it
 * @param own what tells it from another of its kind at the same instant: the number or id of the promise, hearing, version or
 *     invalidation; null where there is one of the kind at most. Feeds name their entries by it, readers of the API do not get it
 */
@Serdeable
@Schema(example = """
        {"at": "2026-11-20T04:40:00Z", "kind": "COMMITMENT_KEPT", "tier": 1, "agency": "akimat-62",
         "signatures": null, "registrationNumber": null, "reasonCode": null, "invalidationReason": null,
         "closedBecause": null, "legalBasis": null,
         "text": {"kk": "Кесте екі қаланың барлық аялдамасына ілінді, сайтта да жарияланды.",
          "ru": "Расписание вывешено на всех остановках обоих городов и опубликовано на сайте."}}""")
record TimelineEntry(
        Instant at,
        Kind kind,
        @Nullable Integer tier,
        @Nullable String agency,
        @Nullable Long signatures,
        @Nullable String registrationNumber,
        @Nullable ReasonCode reasonCode,
        @Nullable InvalidationReason invalidationReason,
        @Nullable ClosedBecause closedBecause,
        @Nullable LocalizedText legalBasis,
        @Nullable LocalizedText text,
        @JsonIgnore @Nullable String own) {

    /** What happened. */
    enum Kind {
        SUBMITTED,
        REJECTED,
        APPEALED,
        APPEAL_UPHELD,
        APPEAL_OVERTURNED,
        PUBLISHED,
        OPENED,
        THRESHOLD_REACHED,
        /** An agency says that it is not competent. */
        RETURNED,
        /** A moderator says that it is. */
        RETURN_REFUSED,
        /** A moderator sends it on to another agency. */
        ROUTED_ON,
        FORWARDED,
        REGISTERED,
        ANSWERED,
        /** An agency corrected its answer. */
        CORRECTED,
        /** A moderator returned an answer that those who signed found inadequate. */
        ANSWER_RETURNED,
        /** The agency gave a new answer after that. */
        ANSWERED_ANEW,
        HEARING_ANNOUNCED,
        HEARING_CANCELLED,
        /** An agency promised a step to a demand it satisfies. */
        COMMITMENT_MADE,
        /** The date of one or more promised steps went by. */
        COMMITMENT_LATE,
        COMMITMENT_KEPT,
        COMMITMENT_BROKEN,
        /** The agency did not register it in time. */
        REGISTRATION_MISSED,
        /** The agency did not answer in time. */
        RESPONSE_MISSED,
        /** The supervisor of the agency was told of it. */
        SUPERVISOR_TOLD,
        /** The agency gave itself more time for its answer. */
        REVIEW_EXTENDED,
        SIGNATURES_INVALIDATED,
        INVALIDATION_LIFTED,
        COLLECTION_PAUSED,
        COLLECTION_RESUMED,
        CLOSED
    }

    static TimelineEntry plain(Instant at, Kind kind) {
        return new TimelineEntry(at, kind, null, null, null, null, null, null, null, null, null, null);
    }

    static TimelineEntry saying(Instant at, Kind kind, LocalizedText text) {
        return new TimelineEntry(at, kind, null, null, null, null, null, null, null, null, text, null);
    }

    static TimelineEntry agency(Instant at, Kind kind, int tier, String agency, @Nullable Long signatures) {
        return new TimelineEntry(at, kind, tier, agency, signatures, null, null, null, null, null, null, null);
    }

    /** What an agency registered, under its own number. */
    static TimelineEntry registered(Instant at, int tier, String agency, String number) {
        return new TimelineEntry(at, Kind.REGISTERED, tier, agency, null, number, null, null, null, null, null, null);
    }

    /** A moderator decides on a return; it is about the agency that has the escalation from then on. */
    static TimelineEntry routed(RouteView route, int tier) {
        boolean isRefused = route.outcome() == RouteOutcome.REFUSED;
        return new TimelineEntry(
                route.decidedAt(),
                isRefused ? Kind.RETURN_REFUSED : Kind.ROUTED_ON,
                tier,
                isRefused ? route.agency() : route.routedTo(),
                null,
                null,
                null,
                null,
                null,
                route.legalBasis(),
                route.explanation(),
                null);
    }

    /** An agency says something about its answer, a hearing or its competence. */
    static TimelineEntry agencySaying(Instant at, Kind kind, int tier, String agency, @Nullable LocalizedText text) {
        return new TimelineEntry(at, kind, tier, agency, null, null, null, null, null, null, text, null);
    }

    /** A moderator returned an agency's answer. */
    static TimelineEntry returned(Escalation escalation, AnswerReturn returned) {
        return new TimelineEntry(
                returned.returnedAt(),
                Kind.ANSWER_RETURNED,
                escalation.tier(),
                escalation.agency(),
                null,
                null,
                null,
                null,
                null,
                returned.legalBasis(),
                returned.explanation(),
                null);
    }

    /** A moderator says no, or decides an appeal. */
    static TimelineEntry decided(Decision decision, Kind kind) {
        return new TimelineEntry(
                decision.decidedAt(),
                kind,
                null,
                null,
                null,
                null,
                decision.reasonCode(),
                null,
                null,
                decision.legalBasis(),
                decision.explanation(),
                null);
    }

    static TimelineEntry invalidated(PublicInvalidation done) {
        return new TimelineEntry(
                done.doneAt(),
                Kind.SIGNATURES_INVALIDATED,
                null,
                null,
                done.signatures(),
                null,
                null,
                done.reasonCode(),
                null,
                done.legalBasis(),
                done.explanation(),
                done.id().toString());
    }

    static TimelineEntry lifted(PublicInvalidation lifted) {
        return new TimelineEntry(
                lifted.liftedAt(),
                Kind.INVALIDATION_LIFTED,
                null,
                null,
                lifted.signatures(),
                null,
                null,
                null,
                null,
                null,
                lifted.liftExplanation(),
                lifted.id().toString());
    }

    /** The same, told from others of its kind. */
    TimelineEntry numbered(Object own) {
        return new TimelineEntry(
                at,
                kind,
                tier,
                agency,
                signatures,
                registrationNumber,
                reasonCode,
                invalidationReason,
                closedBecause,
                legalBasis,
                text,
                own.toString());
    }
}
