package kz.undeu.catalog;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.undeu.catalog.TimelineEntry.Kind;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.HearingView;
import kz.undeu.escalation.ResponseVersionView;
import kz.undeu.escalation.clock.ClockNotices;
import kz.undeu.escalation.clock.ExtensionViews;
import kz.undeu.escalation.clock.MissedDeadlines;
import kz.undeu.escalation.commitment.CommitmentStatus;
import kz.undeu.escalation.commitment.CommitmentView;
import kz.undeu.escalation.commitment.CommitmentViews;
import kz.undeu.escalation.rating.AnswerReturns;
import kz.undeu.escalation.response.Hearings;
import kz.undeu.escalation.response.ResponseViews;
import kz.undeu.escalation.route.RouteOutcome;
import kz.undeu.escalation.route.RouteView;
import kz.undeu.escalation.route.RouteViews;
import kz.undeu.invalidation.PublicInvalidation;
import kz.undeu.invalidation.PublicLedger;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.moderation.Appeals;
import kz.undeu.moderation.Decision;
import kz.undeu.moderation.Decisions;
import kz.undeu.moderation.Verdict;
import kz.undeu.petition.ClosedBecause;
import kz.undeu.petition.Petition;
import kz.undeu.petition.pause.Pause;
import kz.undeu.petition.pause.Pauses;
import kz.undeu.threshold.Threshold;
import kz.undeu.threshold.Thresholds;

/** Tells a petition's story from the facts the modules hold; nothing is stored twice. */
@Singleton
class Timeline {

    private static final Set<Kind> OF_AN_ANSWER =
            EnumSet.of(Kind.ANSWERED, Kind.CORRECTED, Kind.ANSWER_RETURNED, Kind.ANSWERED_ANEW);

    private final Decisions decisions;
    private final Appeals appeals;
    private final Thresholds thresholds;
    private final Escalations escalations;
    private final ResponseViews responses;
    private final Hearings hearings;
    private final RouteViews routes;
    private final AnswerReturns returns;
    private final CommitmentViews commitments;
    private final MissedDeadlines missedDeadlines;
    private final ClockNotices clockNotices;
    private final ExtensionViews extensions;
    private final PublicLedger invalidations;
    private final Pauses pauses;

    Timeline(
            Decisions decisions,
            Appeals appeals,
            Thresholds thresholds,
            Escalations escalations,
            ResponseViews responses,
            Hearings hearings,
            RouteViews routes,
            AnswerReturns returns,
            CommitmentViews commitments,
            MissedDeadlines missedDeadlines,
            ClockNotices clockNotices,
            ExtensionViews extensions,
            PublicLedger invalidations,
            Pauses pauses) {
        this.decisions = decisions;
        this.appeals = appeals;
        this.thresholds = thresholds;
        this.escalations = escalations;
        this.responses = responses;
        this.hearings = hearings;
        this.routes = routes;
        this.returns = returns;
        this.commitments = commitments;
        this.missedDeadlines = missedDeadlines;
        this.clockNotices = clockNotices;
        this.extensions = extensions;
        this.invalidations = invalidations;
        this.pauses = pauses;
    }

    /**
     * What happened, oldest first.
     *
     * @param at now: whether a deadline is over depends on it
     */
    List<TimelineEntry> of(Petition petition, Instant at) {
        List<TimelineEntry> entries = new ArrayList<>();
        if (petition.submittedAt() != null) {
            entries.add(TimelineEntry.plain(petition.submittedAt(), Kind.SUBMITTED));
        }
        if (petition.publishedAt() != null) {
            entries.add(TimelineEntry.plain(petition.publishedAt(), Kind.PUBLISHED));
        }
        if (petition.openedAt() != null) {
            entries.add(TimelineEntry.plain(petition.openedAt(), Kind.OPENED));
        }
        List<Decision> decided = decisions.findByPetitionOrderById(petition.id());
        decided.forEach(decision ->
                kindOf(decision.verdict()).ifPresent(kind -> entries.add(TimelineEntry.decided(decision, kind))));
        appeals.findByPetition(petition.id())
                .ifPresent(appeal -> entries.add(TimelineEntry.plain(appeal.appealedAt(), Kind.APPEALED)));
        for (Threshold threshold : thresholds.findByPetitionOrderByTier(petition.id())) {
            if (threshold.reachedAt() != null) {
                entries.add(TimelineEntry.agency(
                        threshold.reachedAt(),
                        Kind.THRESHOLD_REACHED,
                        threshold.tier(),
                        threshold.agency(),
                        threshold.required()));
            }
        }
        for (Escalation escalation : escalations.findByPetitionOrderByTier(petition.id())) {
            // How late a moderator decides is no part of the story: it is told of what happened.
            addEscalation(entries, escalation, routes.of(escalation.id(), Instant.EPOCH), at);
            addClock(entries, escalation, at);
        }
        for (PublicInvalidation done : invalidations.of(petition.id())) {
            entries.add(TimelineEntry.invalidated(done));
            if (done.liftedAt() != null) {
                entries.add(TimelineEntry.lifted(done));
            }
        }
        if (petition.publishedAt() != null) {
            pauses.findAllOrderByStartedAt().forEach(pause -> addPause(entries, petition, pause));
        }
        if (petition.closedAt() != null) {
            entries.add(closed(petition, decided));
        }
        entries.sort(Comparator.comparing(TimelineEntry::at).thenComparing(Timeline::turn));
        return entries;
    }

    /** What comes first of things at one instant; whatever happened to an answer stays in the order in which it was added. */
    private static Kind turn(TimelineEntry entry) {
        return OF_AN_ANSWER.contains(entry.kind()) ? Kind.ANSWERED : entry.kind();
    }

    /** Those that stopped its own collection. */
    private static void addPause(List<TimelineEntry> entries, Petition petition, Pause pause) {
        Instant closedAt = petition.closedAt();
        boolean stopped = !pause.startedAt().isBefore(petition.publishedAt())
                && (closedAt == null || pause.startedAt().isBefore(closedAt));
        if (stopped) {
            entries.add(TimelineEntry.saying(pause.startedAt(), Kind.COLLECTION_PAUSED, pause.reason()));
        }
        if (stopped
                && pause.endedAt() != null
                && (closedAt == null || pause.endedAt().isBefore(closedAt))) {
            entries.add(TimelineEntry.plain(pause.endedAt(), Kind.COLLECTION_RESUMED));
        }
    }

    /** Publishing and stopping are told by what they did to the petition. */
    private static Optional<Kind> kindOf(Verdict verdict) {
        return switch (verdict) {
            case REJECT -> Optional.of(Kind.REJECTED);
            case UPHOLD -> Optional.of(Kind.APPEAL_UPHELD);
            case OVERTURN -> Optional.of(Kind.APPEAL_OVERTURNED);
            // Returns are told with the escalation that they are about.
            case PUBLISH, STOP, ROUTE_ON, REFUSE_RETURN -> Optional.empty();
        };
    }

    private void addEscalation(List<TimelineEntry> entries, Escalation escalation, List<RouteView> past, Instant at) {
        int tier = escalation.tier();
        String agency = escalation.agency();
        past.forEach(route -> addRoute(entries, tier, route));
        if (escalation.forwardedAt() != null) {
            entries.add(TimelineEntry.agency(escalation.forwardedAt(), Kind.FORWARDED, tier, agency, null));
        }
        if (escalation.registeredAt() != null) {
            entries.add(
                    TimelineEntry.registered(escalation.registeredAt(), tier, agency, escalation.registrationNumber()));
        }
        if (escalation.answeredAt() != null) {
            entries.add(TimelineEntry.agency(escalation.answeredAt(), Kind.ANSWERED, tier, agency, null));
            addVersions(entries, escalation);
            addCommitments(entries, escalation, at);
        }
        for (HearingView hearing : hearings.of(escalation.id())) {
            entries.add(TimelineEntry.agencySaying(
                            hearing.announcedAt(),
                            Kind.HEARING_ANNOUNCED,
                            tier,
                            agencyAt(hearing.announcedAt(), escalation, past),
                            hearing.about())
                    .numbered(hearing.number()));
            if (hearing.cancelledAt() != null) {
                entries.add(TimelineEntry.agencySaying(
                                hearing.cancelledAt(),
                                Kind.HEARING_CANCELLED,
                                tier,
                                agencyAt(hearing.cancelledAt(), escalation, past),
                                hearing.cancelledWhy())
                        .numbered(hearing.number()));
            }
        }
    }

    /** In the order of their versions, which instants alone do not tell while a clock stands. */
    private void addVersions(List<TimelineEntry> entries, Escalation escalation) {
        Optional<TimelineEntry> returned =
                returns.findByEscalation(escalation.id()).map(found -> TimelineEntry.returned(escalation, found));
        boolean isAnsweredAnew = false;
        for (ResponseVersionView version : responses.laterVersions(escalation.id())) {
            if (version.answersAnew()) {
                returned.ifPresent(entries::add);
                isAnsweredAnew = true;
            }
            entries.add(TimelineEntry.agencySaying(
                            version.publishedAt(),
                            version.answersAnew() ? Kind.ANSWERED_ANEW : Kind.CORRECTED,
                            escalation.tier(),
                            escalation.agency(),
                            version.why())
                    .numbered(version.version()));
        }
        if (!isAnsweredAnew) {
            returned.ifPresent(entries::add);
        }
    }

    /** What an agency did before it let the escalation go is told here; what the one that has it did, the escalation tells. */
    private static void addRoute(List<TimelineEntry> entries, int tier, RouteView route) {
        entries.add(TimelineEntry.agencySaying(route.returnedAt(), Kind.RETURNED, tier, route.agency(), route.reason())
                .numbered(route.number()));
        if (route.outcome() == null) {
            return;
        }
        entries.add(TimelineEntry.routed(route, tier).numbered(route.number()));
        if (route.outcome() == RouteOutcome.ROUTED_ON) {
            entries.add(TimelineEntry.agency(route.forwardedAt(), Kind.FORWARDED, tier, route.agency(), null)
                    .numbered(route.number()));
            if (route.registeredAt() != null) {
                entries.add(
                        TimelineEntry.registered(route.registeredAt(), tier, route.agency(), route.registrationNumber())
                                .numbered(route.number()));
            }
        }
    }

    /** Which agency had an escalation at an instant. */
    private static String agencyAt(Instant at, Escalation escalation, List<RouteView> past) {
        return past.stream()
                .filter(route -> route.outcome() == RouteOutcome.ROUTED_ON && at.isBefore(route.decidedAt()))
                .findFirst()
                .map(RouteView::agency)
                .orElse(escalation.agency());
    }

    private void addCommitments(List<TimelineEntry> entries, Escalation escalation, Instant at) {
        int tier = escalation.tier();
        String agency = escalation.agency();
        Set<LocalDate> missed = new TreeSet<>();
        for (CommitmentView promised : commitments.of(escalation.petition(), escalation.id(), at)) {
            entries.add(
                    TimelineEntry.agencySaying(promised.madeAt(), Kind.COMMITMENT_MADE, tier, agency, promised.text())
                            .numbered(promised.id()));
            missed.addAll(promised.missedOn());
            promised.updates()
                    .forEach(update -> kindOf(update.status())
                            .ifPresent(kind -> entries.add(
                                    TimelineEntry.agencySaying(update.updatedAt(), kind, tier, agency, update.text())
                                            .numbered(promised.id()))));
        }
        // Several steps of one date are late at one moment: that is one thing that happened.
        missed.forEach(day ->
                entries.add(TimelineEntry.agency(WorkingDays.endOf(day), Kind.COMMITMENT_LATE, tier, agency, null)));
    }

    /** What goes on, or got a new date, stands with the promise. */
    private static Optional<Kind> kindOf(CommitmentStatus status) {
        return switch (status) {
            case KEPT -> Optional.of(Kind.COMMITMENT_KEPT);
            case BROKEN -> Optional.of(Kind.COMMITMENT_BROKEN);
            case IN_PROGRESS, POSTPONED -> Optional.empty();
        };
    }

    /** Deadlines that went by, who was told of them, and more time that was taken. */
    private void addClock(List<TimelineEntry> entries, Escalation escalation, Instant at) {
        int tier = escalation.tier();
        for (MissedDeadlines.Missed missed : missedDeadlines.of(escalation, at)) {
            entries.add(TimelineEntry.agency(
                    missed.missedAt(),
                    switch (missed.awaiting()) {
                        case REGISTRATION -> Kind.REGISTRATION_MISSED;
                        case RESPONSE -> Kind.RESPONSE_MISSED;
                    },
                    tier,
                    missed.agency(),
                    null));
        }
        clockNotices
                .toSupervisors(escalation.id())
                .forEach(notice -> entries.add(
                        TimelineEntry.agency(notice.toldAt(), Kind.SUPERVISOR_TOLD, tier, notice.recipient(), null)
                                .numbered(notice.id())));
        extensions
                .all(escalation.id())
                .forEach(made -> entries.add(TimelineEntry.agencySaying(
                        made.extension().extendedAt(),
                        Kind.REVIEW_EXTENDED,
                        tier,
                        made.agency(),
                        made.extension().reason())));
    }

    private static TimelineEntry closed(Petition petition, List<Decision> decided) {
        return new TimelineEntry(
                petition.closedAt(),
                Kind.CLOSED,
                null,
                null,
                null,
                null,
                null,
                null,
                petition.closedBecause(),
                petition.closedBecause() == ClosedBecause.STOPPED
                        ? decided.stream()
                                .filter(decision -> decision.verdict() == Verdict.STOP)
                                .findFirst()
                                .map(Decision::legalBasis)
                                .orElse(null)
                        : null,
                petition.closingReason(),
                null);
    }
}
