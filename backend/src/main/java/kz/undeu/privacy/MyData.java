package kz.undeu.privacy;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.client.AgencyClient;
import kz.undeu.client.AgencyClients;
import kz.undeu.escalation.assignment.Colleague;
import kz.undeu.escalation.assignment.ColleagueNames;
import kz.undeu.escalation.assignment.Colleagues;
import kz.undeu.escalation.dossier.Dossiers;
import kz.undeu.escalation.rating.MyRating;
import kz.undeu.escalation.rating.MyRatings;
import kz.undeu.identity.Person;
import kz.undeu.identity.RecordedAct;
import kz.undeu.identity.RecordedActs;
import kz.undeu.identity.StaffAct;
import kz.undeu.identity.StaffActs;
import kz.undeu.identity.StoredKeys;
import kz.undeu.invalidation.Invalidation;
import kz.undeu.invalidation.Invalidations;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.moderation.Appeal;
import kz.undeu.moderation.Appeals;
import kz.undeu.moderation.Decision;
import kz.undeu.moderation.Decisions;
import kz.undeu.moderation.Locking;
import kz.undeu.moderation.Notes;
import kz.undeu.notification.follow.Follow;
import kz.undeu.notification.follow.Following;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.PetitionViews;
import kz.undeu.petition.Petitions;
import kz.undeu.petition.team.CoOrganizer;
import kz.undeu.petition.team.CoOrganizerNames;
import kz.undeu.petition.team.CoOrganizers;
import kz.undeu.signature.MySignature;
import kz.undeu.signature.MySignatures;

/** Collects everything that is held about a person. */
@Singleton
class MyData {

    private static final int STEP = 500;
    private static final LocalizedText NOTHING = LocalizedText.of(Map.of());

    private final MySignatures signatures;
    private final MyRatings ratings;
    private final Petitions petitions;
    private final CoOrganizers coOrganizers;
    private final CoOrganizerNames coOrganizerNames;
    private final PetitionTexts texts;
    private final PetitionViews views;
    private final Dossiers dossiers;
    private final Decisions decisions;
    private final Appeals appeals;
    private final Notes notes;
    private final Locking locking;
    private final Invalidations invalidations;
    private final Following following;
    private final AgencyClients clients;
    private final StaffActs acts;
    private final Colleagues colleagues;
    private final ColleagueNames colleagueNames;
    private final RecordedActs recordedActs;
    private final RetentionPeriods periods;
    private final StoredKeys storedKeys;

    MyData(
            MySignatures signatures,
            MyRatings ratings,
            Petitions petitions,
            CoOrganizers coOrganizers,
            CoOrganizerNames coOrganizerNames,
            PetitionTexts texts,
            PetitionViews views,
            Dossiers dossiers,
            Decisions decisions,
            Appeals appeals,
            Notes notes,
            Locking locking,
            Invalidations invalidations,
            Following following,
            AgencyClients clients,
            StaffActs acts,
            Colleagues colleagues,
            ColleagueNames colleagueNames,
            RecordedActs recordedActs,
            RetentionPeriods periods,
            StoredKeys storedKeys) {
        this.signatures = signatures;
        this.ratings = ratings;
        this.petitions = petitions;
        this.coOrganizers = coOrganizers;
        this.coOrganizerNames = coOrganizerNames;
        this.texts = texts;
        this.views = views;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.appeals = appeals;
        this.notes = notes;
        this.locking = locking;
        this.invalidations = invalidations;
        this.following = following;
        this.clients = clients;
        this.acts = acts;
        this.colleagues = colleagues;
        this.colleagueNames = colleagueNames;
        this.recordedActs = recordedActs;
        this.periods = periods;
        this.storedKeys = storedKeys;
    }

    MyDataView of(Person person, Instant at) {
        LocalDate today = WorkingDays.dayOf(at);
        List<MySignature> signed = signatures.of(person);
        List<Petition> organized = petitions.organizedBy(person.key(), storedKeys);
        List<CoOrganizer> joined = coOrganizers.of(person.key(), storedKeys);
        List<Decision> decided = decisions.by(person.key(), storedKeys);
        List<Invalidation> invalidated = invalidations.by(person.key(), storedKeys);

        Set<PetitionId> named = new LinkedHashSet<>();
        signed.forEach(signature -> named.add(signature.petition()));
        organized.forEach(petition -> named.add(petition.id()));
        joined.forEach(part -> named.add(part.petition()));
        decided.forEach(decision -> named.add(decision.petition()));
        invalidated.forEach(invalidation -> named.add(invalidation.petition()));
        Map<PetitionId, PetitionText> said = inSteps(named, texts::of);
        Map<PetitionId, Petition> known = petitions(named);

        return new MyDataView(
                at,
                SessionFacts.of(person),
                signed.stream()
                        .map(signature -> view(
                                signature,
                                said.get(signature.petition()).title(),
                                keptUntil(DestructionRule.SIGNATURE, known.get(signature.petition()), today)))
                        .toList(),
                ratingsOf(person, signed).stream()
                        .map(rating -> MyRatingFacts.of(
                                rating, said.get(rating.petition()).title()))
                        .toList(),
                organized.stream()
                        .map(petition -> view(petition, said.get(petition.id()), today))
                        .toList(),
                joined.stream()
                        .map(part -> view(part, said.get(part.petition()).title(), known.get(part.petition()), today))
                        .toList(),
                decided.stream()
                        .map(decision -> new MyDecisionFacts(
                                decision.petition(),
                                said.get(decision.petition()).title(),
                                decision.verdict(),
                                decision.decidedAt(),
                                periods.keptUntil(DestructionRule.MODERATOR, decision.decidedAt(), today)))
                        .toList(),
                notes.by(person.key(), storedKeys).stream()
                        .map(note -> new MyNoteFacts(
                                note.petition(),
                                note.text(),
                                note.writtenAt(),
                                periods.keptUntil(DestructionRule.NOTE, note.writtenAt(), today)))
                        .toList(),
                locking.of(person.key()).stream()
                        .map(lock -> new MyCaseFacts(lock.petition(), lock.heldUntil()))
                        .toList(),
                invalidated.stream()
                        .map(invalidation -> new MyInvalidationFacts(
                                invalidation.petition(),
                                said.get(invalidation.petition()).title(),
                                invalidation.state(),
                                invalidation.proposedAt(),
                                invalidationKeptUntil(invalidation, today)))
                        .toList(),
                following.askedBy(person).stream().map(this::view).toList(),
                clients.by(person.key(), storedKeys).stream()
                        .map(machine -> view(machine, person, today))
                        .toList(),
                actsOf(person, today),
                colleagues.of(person.key(), storedKeys).stream()
                        .map(officer -> new MyOfficerFacts(
                                officer.agency(),
                                colleagueNames.of(officer),
                                officer.actedAt(),
                                officerKeptUntil(officer, today)))
                        .toList(),
                periods.findInForce(today));
    }

    /** Found by computing the tags they would have: only for petitions they ever signed. */
    List<MyRating> ratingsOf(Person person, List<MySignature> signed) {
        return ratings.of(
                person, signed.stream().map(MySignature::petition).distinct().toList());
    }

    private List<MyStaffActFacts> actsOf(Person person, LocalDate today) {
        List<StaffAct> mine = acts.by(person.key(), storedKeys);
        Map<Long, RecordedAct> shown =
                recordedActs.of(mine.stream().map(StaffAct::id).toList());
        return mine.stream()
                .map(act -> new MyStaffActFacts(
                        act.kind(),
                        act.subject(),
                        shown.get(act.id()).by(),
                        act.reason(),
                        act.actedAt(),
                        periods.keptUntil(DestructionRule.ADMINISTRATOR, act.actedAt(), today)))
                .toList();
    }

    /** The last day on which the organizer of a petition is known, or null while it is not yet known. */
    @Nullable
    LocalDate organizerKeptUntil(Petition petition, LocalDate today) {
        return switch (petition.state()) {
            case DRAFT ->
                // Touching it moves the day; this is the earliest.
                periods.keptUntil(DestructionRule.DRAFT, petition.createdAt(), today);
            case REJECTED -> rejectedUntil(petition, today);
            case CLOSED -> keptUntil(DestructionRule.ORGANIZER, petition, today);
            case SUBMITTED, SEEDING, OPEN -> null;
        };
    }

    /** The last day on which any of these signatures is kept, or null while that day is not known of one of them. */
    @Nullable
    LocalDate signaturesKeptUntil(List<MySignature> signed, LocalDate today) {
        LocalDate latest = null;
        for (Petition petition : petitions(
                        signed.stream().map(MySignature::petition).collect(Collectors.toSet()))
                .values()) {
            LocalDate until = keptUntil(DestructionRule.SIGNATURE, petition, today);
            if (until == null) {
                return null;
            }
            latest = latest == null || until.isAfter(latest) ? until : latest;
        }
        return latest;
    }

    /** The last day on which the moderators of an invalidation are known, or null while it is under way. */
    @Nullable
    LocalDate invalidationKeptUntil(Invalidation invalidation, LocalDate today) {
        return invalidation.overAt() == null
                ? null
                : periods.keptUntil(DestructionRule.MODERATOR, invalidation.overAt(), today);
    }

    /** The last day on which the administrators of a machine are known, or null while it may act. */
    @Nullable
    LocalDate machineKeptUntil(AgencyClient machine, LocalDate today) {
        return machine.disabledAt() == null
                ? null
                : periods.keptUntil(DestructionRule.ADMINISTRATOR, machine.disabledAt(), today);
    }

    /** The last day on which an officer is known, or null while they hold a case that is open. */
    @Nullable
    LocalDate officerKeptUntil(Colleague officer, LocalDate today) {
        return colleagues.holdsOpenCase(officer.id())
                ? null
                : periods.keptUntil(DestructionRule.OFFICER, officer.actedAt(), today);
    }

    private Map<PetitionId, Petition> petitions(Set<PetitionId> ids) {
        return inSteps(
                ids,
                step -> petitions.findByIdIn(step).stream()
                        .collect(Collectors.toMap(Petition::id, petition -> petition)));
    }

    private @Nullable LocalDate rejectedUntil(Petition petition, LocalDate today) {
        if (appeals.findByPetition(petition.id()).filter(Appeal::isWaiting).isPresent()) {
            return null;
        }
        return decisions.findByPetitionOrderById(petition.id()).stream()
                .reduce((first, last) -> last)
                .map(last -> periods.keptUntil(DestructionRule.REJECTED_ORGANIZER, last.decidedAt(), today))
                .orElse(null);
    }

    private @Nullable LocalDate keptUntil(DestructionRule rule, Petition petition, LocalDate today) {
        return petition.closedAt() == null ? null : periods.keptUntil(rule, petition.closedAt(), today);
    }

    private MyPetitionFacts view(Petition petition, PetitionText text, LocalDate today) {
        return new MyPetitionFacts(
                petition.id(),
                text.title(),
                petition.state(),
                petition.createdAt(),
                views.of(petition, text).organizer().displayName(),
                appeals.findByPetition(petition.id()).map(Appeal::text).orElse(null),
                dossiers.naming(petition.id()),
                organizerKeptUntil(petition, today));
    }

    /**
     * Of a text that is withheld who left sees the title no more than anybody; who takes part sees it like the organizer.
     */
    private MyCoOrganizingFacts view(CoOrganizer part, LocalizedText title, Petition petition, LocalDate today) {
        boolean mayRead = part.takesPart() || (petition.state().isPublic() && !decisions.withholdTextOf(petition));
        return new MyCoOrganizingFacts(
                part.petition(),
                mayRead ? title : NOTHING,
                petition.state(),
                coOrganizerNames.of(part),
                part.acceptedAt(),
                part.leftAt(),
                organizerKeptUntil(petition, today));
    }

    private MyFollowFacts view(Follow follow) {
        return new MyFollowFacts(
                follow.petition(),
                following.addressOf(follow),
                follow.language(),
                follow.organizer(),
                follow.askedAt(),
                follow.confirmedAt());
    }

    private MyMachineFacts view(AgencyClient machine, Person person, LocalDate today) {
        return new MyMachineFacts(
                machine.name(),
                machine.agency(),
                person.key().equals(machine.createdByKey()),
                person.key().equals(machine.disabledByKey()),
                machine.createdAt(),
                machine.disabledAt(),
                machineKeptUntil(machine, today));
    }

    private static MySignatureView view(MySignature signature, LocalizedText title, @Nullable LocalDate keptUntil) {
        return new MySignatureView(
                signature.petition(),
                title,
                signature.eventIndex(),
                signature.inForce(),
                signature.signedAt(),
                signature.endedAt(),
                signature.region(),
                signature.shownName(),
                signature.reason(),
                signature.hiddenBecause(),
                signature.wantsNotice(),
                keptUntil);
    }

    private static <T> Map<PetitionId, T> inSteps(
            Set<PetitionId> ids, Function<List<PetitionId>, Map<PetitionId, T>> read) {
        Map<PetitionId, T> all = new HashMap<>();
        List<PetitionId> list = List.copyOf(ids);
        for (int from = 0; from < list.size(); from += STEP) {
            all.putAll(read.apply(list.subList(from, Math.min(list.size(), from + STEP))));
        }
        return all;
    }
}
