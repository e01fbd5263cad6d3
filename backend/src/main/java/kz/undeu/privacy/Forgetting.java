package kz.undeu.privacy;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.undeu.client.AgencyClients;
import kz.undeu.escalation.EscalationState;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.assignment.Colleagues;
import kz.undeu.escalation.dossier.ForgettingDossiers;
import kz.undeu.escalation.rating.MyRating;
import kz.undeu.identity.Person;
import kz.undeu.identity.StaffActs;
import kz.undeu.identity.StoredKeys;
import kz.undeu.invalidation.Invalidations;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.moderation.Appeal;
import kz.undeu.moderation.Appeals;
import kz.undeu.moderation.Decisions;
import kz.undeu.moderation.Notes;
import kz.undeu.notification.follow.Following;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionState;
import kz.undeu.petition.Petitions;
import kz.undeu.petition.team.CoOrganizer;
import kz.undeu.petition.team.CoOrganizers;
import kz.undeu.signature.MySignature;
import kz.undeu.signature.MySignatures;

/** Deletes what a person asks to be deleted, as far as others' rights let it go, and says what stays and why. */
@Singleton
class Forgetting {

    private static final String NO_PETITION = "";

    private final MySignatures signatures;
    private final Petitions petitions;
    private final CoOrganizers coOrganizers;
    private final Decisions decisions;
    private final Appeals appeals;
    private final Notes notes;
    private final Invalidations invalidations;
    private final AgencyClients clients;
    private final StaffActs acts;
    private final Colleagues colleagues;
    private final Escalations escalations;
    private final ForgettingDossiers dossiers;
    private final Following following;
    private final MyData myData;
    private final RetentionPeriods periods;
    private final Destructions destructions;
    private final StoredKeys storedKeys;
    private final TransactionOperations<Connection> transactions;

    Forgetting(
            MySignatures signatures,
            Petitions petitions,
            CoOrganizers coOrganizers,
            Decisions decisions,
            Appeals appeals,
            Notes notes,
            Invalidations invalidations,
            AgencyClients clients,
            StaffActs acts,
            Colleagues colleagues,
            Escalations escalations,
            ForgettingDossiers dossiers,
            Following following,
            MyData myData,
            RetentionPeriods periods,
            Destructions destructions,
            StoredKeys storedKeys,
            TransactionOperations<Connection> transactions) {
        this.signatures = signatures;
        this.petitions = petitions;
        this.coOrganizers = coOrganizers;
        this.decisions = decisions;
        this.appeals = appeals;
        this.notes = notes;
        this.invalidations = invalidations;
        this.clients = clients;
        this.acts = acts;
        this.colleagues = colleagues;
        this.escalations = escalations;
        this.dossiers = dossiers;
        this.following = following;
        this.myData = myData;
        this.periods = periods;
        this.destructions = destructions;
        this.storedKeys = storedKeys;
        this.transactions = transactions;
    }

    /** Safe to repeat: what is gone is gone. */
    ForgottenView forget(Person person, Instant at) {
        // Looked for before the transaction begins: it takes hashes for each petition there is.
        List<MySignature> signed = signatures.of(person);
        List<MyRating> rated = myData.ratingsOf(person, signed);
        return transactions.executeWrite(status -> forget(person, signed, rated, at));
    }

    private ForgottenView forget(Person person, List<MySignature> signed, List<MyRating> rated, Instant at) {
        LocalDate today = WorkingDays.dayOf(at);
        Map<Held, Long> deleted = new EnumMap<>(Held.class);
        List<KeptFact> kept = new ArrayList<>();
        for (Petition petition : petitions.organizedBy(person.key(), storedKeys)) {
            forget(petition, at, deleted, kept);
        }
        for (CoOrganizer part : coOrganizers.of(person.key(), storedKeys)) {
            forget(part, at, deleted, kept);
        }
        MySignatures.Forgotten said = signatures.forgetWords(person, signed);
        deleted.merge(Held.WORDS, (long) said.words(), Long::sum);
        deleted.merge(Held.NOTICE_WISH, (long) said.wishes(), Long::sum);
        deleted.merge(Held.FOLLOWING, (long) following.end(person.key(), null), Long::sum);

        if (!signed.isEmpty()) {
            kept.add(new KeptFact(
                    Held.SIGNATURE,
                    KeptBecause.COUNT_MUST_STAY_PROVABLE,
                    null,
                    signed.size(),
                    myData.signaturesKeptUntil(signed, today)));
        }
        List<MySignature> hidden =
                signed.stream().filter(each -> each.hiddenBecause() != null).toList();
        if (!hidden.isEmpty()) {
            kept.add(new KeptFact(
                    Held.HIDDEN_REASON,
                    KeptBecause.HIDDEN_STAYS_HIDDEN,
                    null,
                    hidden.size(),
                    myData.signaturesKeptUntil(hidden, today)));
        }
        rated.stream()
                .collect(Collectors.groupingBy(MyRating::petition))
                .forEach((petition, marks) -> kept.add(new KeptFact(
                        Held.RATING,
                        KeptBecause.RATED_ONCE,
                        petition,
                        marks.size(),
                        marks.stream()
                                .map(MyRating::keptUntil)
                                .max(Comparator.naturalOrder())
                                .orElseThrow())));
        decisions.by(person.key(), storedKeys).stream()
                .map(decision -> new KeptFact(
                        Held.DECISION,
                        KeptBecause.DECISION_IS_ACCOUNTABLE,
                        decision.petition(),
                        1,
                        periods.keptUntil(DestructionRule.MODERATOR, decision.decidedAt(), today)))
                .forEach(kept::add);
        notes.by(person.key(), storedKeys).stream()
                .map(note -> new KeptFact(
                        Held.NOTE,
                        KeptBecause.DECISION_IS_ACCOUNTABLE,
                        note.petition(),
                        1,
                        periods.keptUntil(DestructionRule.NOTE, note.writtenAt(), today)))
                .forEach(kept::add);
        invalidations.by(person.key(), storedKeys).stream()
                .map(invalidation -> new KeptFact(
                        Held.INVALIDATION,
                        KeptBecause.DECISION_IS_ACCOUNTABLE,
                        invalidation.petition(),
                        1,
                        myData.invalidationKeptUntil(invalidation, today)))
                .forEach(kept::add);
        clients.by(person.key(), storedKeys).stream()
                .map(machine -> new KeptFact(
                        Held.MACHINE,
                        KeptBecause.DECISION_IS_ACCOUNTABLE,
                        null,
                        1,
                        myData.machineKeptUntil(machine, today)))
                .forEach(kept::add);
        acts.by(person.key(), storedKeys).stream()
                .map(act -> new KeptFact(
                        Held.STAFF_ACT,
                        KeptBecause.DECISION_IS_ACCOUNTABLE,
                        null,
                        1,
                        periods.keptUntil(DestructionRule.ADMINISTRATOR, act.actedAt(), today)))
                .forEach(kept::add);
        colleagues.of(person.key(), storedKeys).stream()
                .map(officer -> new KeptFact(
                        Held.OFFICER,
                        KeptBecause.DECISION_IS_ACCOUNTABLE,
                        null,
                        1,
                        myData.officerKeptUntil(officer, today)))
                .forEach(kept::add);
        kept.add(new KeptFact(Held.SESSION, KeptBecause.STANDS_IN_YOUR_BROWSER, null, 1, null));

        deleted.values().removeIf(count -> count == 0);
        long rows = deleted.values().stream().mapToLong(Long::longValue).sum();
        if (rows > 0) {
            destructions.record(DestructionRule.ON_REQUEST, NO_PETITION, today, at, rows);
        }
        return new ForgottenView(
                deleted.entrySet().stream()
                        .map(entry -> new DeletedFact(entry.getKey(), entry.getValue()))
                        .toList(),
                kept);
    }

    private void forget(Petition petition, Instant at, Map<Held, Long> deleted, List<KeptFact> kept) {
        Optional<KeptBecause> why = whyKept(petition);
        if (why.isPresent()) {
            kept.add(fact(Held.ORGANIZER, why.get(), petition, at));
        } else if (petition.state() == PetitionState.DRAFT) {
            deleted.merge(Held.DRAFT, (long) petitions.deleteDraft(petition.id()), Long::sum);
        } else {
            forgetOrganizer(petition, at, deleted);
        }
    }

    /** The name goes at once, since a co-organizer may leave at any time; whose matter it was, with the organizer. */
    private void forget(CoOrganizer part, Instant at, Map<Held, Long> deleted, List<KeptFact> kept) {
        petitions.lock(part.petition());
        Optional<Petition> found = petitions.findById(part.petition());
        if (found.isEmpty()) {
            return;
        }
        Optional<KeptBecause> why = whyKept(found.get());
        if (why.isPresent()) {
            int left = coOrganizers.leave(part.petition(), part.id(), at);
            deleted.merge(Held.CO_ORGANIZER, (long) left, Long::sum);
            kept.add(fact(Held.CO_ORGANIZER, why.get(), found.get(), at));
        } else {
            deleted.merge(Held.CO_ORGANIZER, (long) coOrganizers.forget(part.petition(), part.id()), Long::sum);
        }
    }

    /** Why it must stay known whose matter a petition is; empty when it need not. */
    private Optional<KeptBecause> whyKept(Petition petition) {
        return switch (petition.state()) {
            case DRAFT -> Optional.empty();
            case REJECTED -> {
                // Who appeals in another window locks it too: without its organizer an appeal could not be granted.
                petitions.lock(petition.id());
                yield appeals.findByPetition(petition.id())
                        .filter(Appeal::isWaiting)
                        .map(waiting -> KeptBecause.WAITS_FOR_MODERATION);
            }
            case SUBMITTED -> Optional.of(KeptBecause.WAITS_FOR_MODERATION);
            case SEEDING, OPEN -> Optional.of(KeptBecause.PETITION_COLLECTS);
            case CLOSED ->
                escalations.findByPetitionOrderByTier(petition.id()).stream()
                        .filter(escalation -> escalation.state() != EscalationState.ANSWERED)
                        .findFirst()
                        .map(waiting -> KeptBecause.AGENCY_MUST_ANSWER);
        };
    }

    private void forgetOrganizer(Petition petition, Instant at, Map<Held, Long> deleted) {
        appeals.forgetText(petition.id());
        dossiers.forget(petition.id(), at);
        deleted.merge(Held.ORGANIZER, (long) petitions.forgetOrganizer(petition.id()), Long::sum);
    }

    private KeptFact fact(Held what, KeptBecause why, Petition petition, Instant at) {
        return new KeptFact(what, why, petition.id(), 1, myData.organizerKeptUntil(petition, WorkingDays.dayOf(at)));
    }
}
