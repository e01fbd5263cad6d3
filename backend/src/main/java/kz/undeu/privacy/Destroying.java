package kz.undeu.privacy;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import kz.undeu.client.AgencyClients;
import kz.undeu.client.ClientId;
import kz.undeu.escalation.assignment.Colleagues;
import kz.undeu.escalation.dossier.ForgettingDossiers;
import kz.undeu.escalation.rating.ForgettingRatings;
import kz.undeu.escalation.response.ForgettingDrafts;
import kz.undeu.identity.StaffActs;
import kz.undeu.invalidation.Invalidation;
import kz.undeu.invalidation.InvalidationId;
import kz.undeu.invalidation.Invalidations;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.moderation.Appeals;
import kz.undeu.moderation.Decision;
import kz.undeu.moderation.Decisions;
import kz.undeu.moderation.Note;
import kz.undeu.moderation.Notes;
import kz.undeu.notification.follow.ForgettingFollowers;
import kz.undeu.outbox.Leases;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.Petitions;
import kz.undeu.petition.team.ForgettingTeams;
import kz.undeu.signature.ForgettingOrigins;
import kz.undeu.signature.ForgettingSignatures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys personal data whose time is over, step by step, and records each step in public in the transaction that does
 * it. After an outage it goes on where it stood; run twice it finds nothing more to do.
 */
@Singleton
public class Destroying {

    private static final Logger LOG = LoggerFactory.getLogger(Destroying.class);

    private static final String LEASE = "destruction";
    /** Far longer than a step takes, so that a replica in the middle of one is not overtaken. */
    private static final Duration STEP_AT_MOST = Duration.ofMinutes(5);
    /** Rows in one transaction: short enough not to be noticed by those who sign elsewhere. */
    static final int STEP = 1_000;

    private static final String NO_PETITION = "";

    private final RetentionPeriods periods;
    private final Destructions destructions;
    private final Petitions petitions;
    private final Decisions decisions;
    private final Appeals appeals;
    private final Notes notes;
    private final Invalidations invalidations;
    private final AgencyClients clients;
    private final StaffActs acts;
    private final ForgettingSignatures signatures;
    private final ForgettingOrigins origins;
    private final ForgettingFollowers followers;
    private final Colleagues colleagues;
    private final ForgettingDossiers dossiers;
    private final ForgettingTeams teams;
    private final ForgettingDrafts answerDrafts;
    private final ForgettingRatings ratings;
    private final Leases leases;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;

    Destroying(
            RetentionPeriods periods,
            Destructions destructions,
            Petitions petitions,
            Decisions decisions,
            Appeals appeals,
            Notes notes,
            Invalidations invalidations,
            AgencyClients clients,
            StaffActs acts,
            ForgettingSignatures signatures,
            ForgettingOrigins origins,
            ForgettingFollowers followers,
            Colleagues colleagues,
            ForgettingDossiers dossiers,
            ForgettingTeams teams,
            ForgettingDrafts answerDrafts,
            ForgettingRatings ratings,
            Leases leases,
            TransactionOperations<Connection> transactions,
            InstantSource clock) {
        this.periods = periods;
        this.destructions = destructions;
        this.petitions = petitions;
        this.decisions = decisions;
        this.appeals = appeals;
        this.notes = notes;
        this.invalidations = invalidations;
        this.clients = clients;
        this.acts = acts;
        this.signatures = signatures;
        this.origins = origins;
        this.followers = followers;
        this.colleagues = colleagues;
        this.dossiers = dossiers;
        this.teams = teams;
        this.answerDrafts = answerDrafts;
        this.ratings = ratings;
        this.leases = leases;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "${undeu.destruction.delay:2m}")
    void destroyDue() {
        destroyDue(clock.instant());
    }

    /** Destroys all that is over at an instant, unless another replica is at it. */
    public synchronized void destroyDue(Instant at) {
        try {
            for (DestructionRule rule : DestructionRule.values()) {
                if (rule == DestructionRule.ORIGIN) {
                    destroyOrigins(at);
                } else {
                    inSteps(rule, () -> step(rule, at));
                }
            }
        } finally {
            leases.giveBack(LEASE);
        }
    }

    /**
     * Of signatures, and of rules about them. Every hour many petitions hold a few that are over, so they are looked for
     * only once.
     */
    private void destroyOrigins(Instant at) {
        for (PetitionId petition : origins.petitionsWithOrigins(at)) {
            inSteps(DestructionRule.ORIGIN, () -> {
                int destroyed = origins.forget(petition, STEP, at);
                record(DestructionRule.ORIGIN, petition.value(), at, destroyed);
                return destroyed;
            });
        }
        Instant until = origins.keptSince(at);
        for (String id : invalidations.findPetitionsWithOrigins(until)) {
            inSteps(DestructionRule.ORIGIN, () -> {
                int destroyed = invalidations.forgetOrigins(new PetitionId(id), until);
                record(DestructionRule.ORIGIN, id, at, destroyed);
                return destroyed;
            });
        }
    }

    /** Each step is a transaction; the lease is taken anew for each. */
    private void inSteps(DestructionRule rule, IntSupplier step) {
        long all = 0;
        int destroyed = 1;
        while (destroyed > 0 && leases.take(LEASE, STEP_AT_MOST)) {
            destroyed = transactions.executeWrite(status -> step.getAsInt());
            all += destroyed;
        }
        if (all > 0) {
            LOG.info("Destroyed {} rows by rule {}", all, rule);
        }
    }

    /** One transaction: destroys at most a step and records it. */
    private int step(DestructionRule rule, Instant at) {
        LocalDate today = WorkingDays.dayOf(at);
        return switch (rule) {
            case DRAFT -> drafts(periods.endedBefore(rule, today), at);
            case ANSWER_DRAFT -> answerDrafts(periods.endedBefore(rule, today), at);
            case WORDS ->
                ofOnePetition(
                        rule,
                        signatures.petitionWithWords(periods.endedBefore(rule, today)),
                        petition -> signatures.forgetWords(petition, STEP),
                        at);
            case REJECTED_ORGANIZER ->
                organizers(rule, decisions.findPetitionsRejectedBefore(periods.endedBefore(rule, today), STEP), at);
            case ORGANIZER ->
                organizers(rule, petitions.findIdsOfClosedWithOrganizer(periods.endedBefore(rule, today), STEP), at);
            case MODERATOR -> moderators(periods.endedBefore(rule, today), at);
            case NOTE -> notes(periods.endedBefore(rule, today), at);
            case ADMINISTRATOR -> administrators(periods.endedBefore(rule, today), at);
            case OFFICER -> officers(periods.endedBefore(rule, today), at);
            case ORIGIN -> throw new IllegalArgumentException("petition by petition");
            case RATING ->
                ofOnePetition(rule, ratings.petitionWithMarks(at), petition -> ratings.forget(petition, STEP, at), at);
            case UNCONFIRMED_ADDRESS -> followers(rule, followers.forgetUnconfirmed(at, STEP), at);
            case FOLLOWER -> followers(rule, followers.forgetEnded(periods.endedBefore(rule, today), STEP), at);
            case SIGNATURE ->
                ofOnePetition(
                        rule,
                        signatures.petitionWithSignatures(periods.endedBefore(rule, today)),
                        petition -> signatures.forget(petition, STEP, at),
                        at);
            case ON_REQUEST -> 0;
        };
    }

    private int drafts(Instant untouchedSince, Instant at) {
        int destroyed = 0;
        for (String id : petitions.findIdsOfOldDrafts(untouchedSince, STEP)) {
            destroyed += petitions.deleteDraft(new PetitionId(id));
        }
        record(DestructionRule.DRAFT, NO_PETITION, at, destroyed);
        return destroyed;
    }

    private int answerDrafts(Instant untouchedSince, Instant at) {
        int destroyed = answerDrafts.forget(untouchedSince, STEP);
        record(DestructionRule.ANSWER_DRAFT, NO_PETITION, at, destroyed);
        return destroyed;
    }

    private int organizers(DestructionRule rule, List<String> ids, Instant at) {
        int destroyed = 0;
        for (String id : ids) {
            int forgotten = petitions.forgetOrganizer(new PetitionId(id)) + teams.forget(new PetitionId(id));
            appeals.forgetText(new PetitionId(id));
            dossiers.forget(new PetitionId(id), at);
            record(rule, id, at, forgotten);
            destroyed += forgotten;
        }
        return destroyed;
    }

    private int moderators(Instant decidedBefore, Instant at) {
        int destroyed = 0;
        for (String over : invalidations.findIdsWithModerators(decidedBefore, STEP)) {
            Invalidation invalidation = invalidations.get(new InvalidationId(over));
            int forgotten = invalidations.forgetModerators(invalidation.id());
            record(DestructionRule.MODERATOR, invalidation.petition().value(), at, forgotten);
            destroyed += forgotten;
        }
        for (Long id : decisions.findWithModerator(decidedBefore, STEP)) {
            Optional<Decision> decision = decisions.findById(id);
            int forgotten = decisions.forgetModerator(id);
            record(DestructionRule.MODERATOR, decision.orElseThrow().petition().value(), at, forgotten);
            destroyed += forgotten;
        }
        return destroyed;
    }

    private int notes(Instant writtenBefore, Instant at) {
        int destroyed = 0;
        for (Note over : notes.findOver(writtenBefore, STEP)) {
            int rows = notes.destroy(over.id());
            record(DestructionRule.NOTE, over.petition().value(), at, rows);
            destroyed += rows;
        }
        return destroyed;
    }

    private int officers(Instant actedBefore, Instant at) {
        int destroyed = colleagues.forget(actedBefore, STEP);
        record(DestructionRule.OFFICER, NO_PETITION, at, destroyed);
        return destroyed;
    }

    private int followers(DestructionRule rule, Map<PetitionId, Long> forgotten, Instant at) {
        forgotten.forEach((petition, rows) -> record(rule, petition.value(), at, rows.intValue()));
        return forgotten.values().stream().mapToInt(Long::intValue).sum();
    }

    private int administrators(Instant endedBefore, Instant at) {
        int destroyed = acts.forgetActors(endedBefore, STEP);
        for (String id : clients.findIdsWithAdministrators(endedBefore, STEP)) {
            destroyed += clients.forgetAdministrators(new ClientId(id));
        }
        record(DestructionRule.ADMINISTRATOR, NO_PETITION, at, destroyed);
        return destroyed;
    }

    private int ofOnePetition(
            DestructionRule rule, Optional<PetitionId> petition, ToIntFunction<PetitionId> forgetting, Instant at) {
        if (petition.isEmpty()) {
            return 0;
        }
        int destroyed = forgetting.applyAsInt(petition.get());
        record(rule, petition.get().value(), at, destroyed);
        // Also when this petition held none: the next one may.
        return Math.max(1, destroyed);
    }

    private void record(DestructionRule rule, String petition, Instant at, int destroyed) {
        if (destroyed > 0) {
            destructions.record(rule, petition, WorkingDays.dayOf(at), at, destroyed);
        }
    }
}
