package kz.undeu.petition;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.identity.PersonKey;
import kz.undeu.identity.StoredKeys;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;

/**
 * Reads and changes petitions. Every change of state is conditional on the state before, so that of two at once only
 * one happens; it returns the number of rows it changed.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Petitions extends GenericRepository<Petition, PetitionId> {

    /** Rows of {@code draft_turn}. */
    int DRAFT_TURNS = 32;

    Optional<Petition> findById(PetitionId id);

    List<Petition> findByIdIn(Collection<PetitionId> ids);

    Petition save(Petition petition);

    @Query("SELECT id FROM petition WHERE organizer_key = :stored")
    List<String> findIdsByStoredKey(@TypeDef(type = DataType.BYTE_ARRAY) byte[] stored);

    /** The petitions somebody organizes, newest first, whatever pepper their rows were written with. */
    default List<Petition> organizedBy(PersonKey key, StoredKeys stored) {
        List<PetitionId> ids = stored.formsOf(key).stream()
                .flatMap(form -> findIdsByStoredKey(form).stream())
                .map(PetitionId::new)
                .toList();
        return ids.isEmpty()
                ? List.of()
                : findByIdIn(ids).stream()
                        .sorted(Comparator.comparing(Petition::createdAt).reversed())
                        .toList();
    }

    @Query("SELECT COUNT(*) FROM petition WHERE organizer_key = :stored AND state = 'DRAFT'")
    long countDraftsByStoredKey(@TypeDef(type = DataType.BYTE_ARRAY) byte[] stored);

    /** How many drafts somebody has. */
    default long draftsOf(PersonKey key, StoredKeys stored) {
        return stored.formsOf(key).stream()
                .mapToLong(this::countDraftsByStoredKey)
                .sum();
    }

    /**
     * Waits until nobody else starts a draft in whose place this person waits too; it is theirs until the transaction ends.
     * Whoever holds one takes no other lock before it.
     */
    default void takeDraftTurn(PersonKey key) {
        lockDraftTurn(Math.floorMod(key.bytes()[0], DRAFT_TURNS));
    }

    @Query("SELECT place FROM draft_turn WHERE place = :place FOR UPDATE")
    Optional<Integer> lockDraftTurn(int place);

    /** The ids of petitions that wait for a moderator, behind an instant and an id; the oldest first. */
    @Query("""
            SELECT id FROM petition
            WHERE state = 'SUBMITTED' AND (submitted_at > :since OR (submitted_at = :since AND id > :behind))
            ORDER BY submitted_at, id LIMIT :limit""")
    List<String> findIdsOfSubmitted(Instant since, String behind, int limit);

    /** Locks a petition's row, so that what is read of it next stays true until the transaction ends. */
    @Query("SELECT id FROM petition WHERE id = :id FOR UPDATE")
    Optional<String> lock(PetitionId id);

    long count();

    /**
     * A petition that must be there.
     *
     * @throws Refusal NOT_FOUND when it is not
     */
    default Petition get(PetitionId id) {
        return findById(id).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }

    @Query("""
            UPDATE petition SET jurisdiction = :jurisdiction, topic = :topic, redrafted_at = :at, revision = revision + 1
            WHERE id = :id AND state = 'DRAFT'""")
    int redraft(PetitionId id, JurisdictionCode jurisdiction, String topic, Instant at);

    default int submit(PetitionId id, Instant at, @Nullable Nonce nonce, @Nullable JurisdictionCode region) {
        return submit(id, Transition.SUBMIT.to(), Transition.SUBMIT.fromNames(), at, nonce, region);
    }

    @Query("""
            UPDATE petition SET state = :to, submitted_at = :at, organizer_nonce = :nonce, organizer_region = :region
            WHERE id = :id AND state IN (:from)""")
    int submit(
            PetitionId id,
            PetitionState to,
            List<String> from,
            Instant at,
            @Nullable @TypeDef(type = DataType.BYTE_ARRAY, converter = Nonce.Column.class) Nonce nonce,
            @Nullable JurisdictionCode region);

    /** As frozen at publication; the ends without and with pauses are the same until the first pause is over. */
    @Query("""
            UPDATE petition SET state = :to, published_at = :at, text_sha256 = :sha256, seeding_goal = :goal,
                required_level = :requiredLevel, seeding_ends_at = :seedingEndsAt, closes_at = :closesAt,
                seeding_frozen_to = :seedingEndsAt, term_frozen_to = :closesAt
            WHERE id = :id AND state IN (:from)""")
    int publish(
            PetitionId id,
            PetitionState to,
            List<String> from,
            Instant at,
            @TypeDef(type = DataType.BYTE_ARRAY, converter = TextSha256.Column.class) TextSha256 sha256,
            int goal,
            @Nullable AssuranceLevel requiredLevel,
            Instant seedingEndsAt,
            Instant closesAt);

    @Query("UPDATE petition SET organizer_nonce = NULL WHERE id = :id")
    void forgetOrganizerNonce(PetitionId id);

    default int reject(PetitionId id, TextSha256 sha256) {
        return reject(id, Transition.REJECT.to(), Transition.REJECT.fromNames(), sha256);
    }

    @Query("""
            UPDATE petition SET state = :to, organizer_nonce = NULL, text_sha256 = :sha256
            WHERE id = :id AND state IN (:from)""")
    int reject(
            PetitionId id,
            PetitionState to,
            List<String> from,
            @TypeDef(type = DataType.BYTE_ARRAY, converter = TextSha256.Column.class) TextSha256 sha256);

    default int open(PetitionId id, Instant at) {
        return open(id, Transition.LIST.to(), Transition.LIST.fromNames(), at);
    }

    @Query("UPDATE petition SET state = :to, opened_at = :at WHERE id = :id AND state IN (:from)")
    int open(PetitionId id, PetitionState to, List<String> from, Instant at);

    /**
     * Closes.
     *
     * @param at when it ended
     * @param recordedAt when that was written down: later, where a job was late
     */
    default int close(
            PetitionId id, ClosedBecause because, Instant at, Instant recordedAt, @Nullable LocalizedText reason) {
        Transition transition = Transition.closing(because);
        return close(id, transition.to(), transition.fromNames(), because, at, recordedAt, reason);
    }

    @Query("""
            UPDATE petition SET state = :to, closed_because = :because, closed_at = :at,
                closing_recorded_at = :recordedAt, closing_reason = :reason
            WHERE id = :id AND state IN (:from)""")
    int close(
            PetitionId id,
            PetitionState to,
            List<String> from,
            ClosedBecause because,
            Instant at,
            Instant recordedAt,
            @Nullable @TypeDef(type = DataType.JSON) LocalizedText reason);

    /** The ids of petitions whose seeding or term is over, longest first; some of them, who asks comes again. */
    @Query("""
            SELECT id FROM petition WHERE (state = 'SEEDING' AND seeding_ends_at <= :at)
                OR (state IN ('SEEDING', 'OPEN') AND closes_at <= :at)
            ORDER BY closes_at, id LIMIT :limit""")
    List<String> findDueToClose(Instant at, int limit);

    /** The ids of drafts nobody has touched since an instant. */
    @Query("""
            SELECT id FROM petition WHERE state = 'DRAFT' AND COALESCE(redrafted_at, created_at) < :untouchedSince
            LIMIT :limit""")
    List<String> findIdsOfOldDrafts(Instant untouchedSince, int limit);

    /** Something of a draft besides its text was changed. */
    @Query("UPDATE petition SET redrafted_at = :at WHERE id = :id AND state = 'DRAFT'")
    int touchDraft(PetitionId id, Instant at);

    /** Deletes a draft with its text and pictures. */
    @Query("DELETE FROM petition WHERE id = :id AND state = 'DRAFT'")
    int deleteDraft(PetitionId id);

    /** The ids of petitions closed before an instant that still know their organizer or a co-organizer. */
    @Query("""
            SELECT id FROM petition WHERE state = 'CLOSED' AND closed_at < :closedBefore
                AND (organizer_key IS NOT NULL OR organizer_name_sealed IS NOT NULL OR organizer_name <> ''
                    OR EXISTS (SELECT 1 FROM co_organizer c WHERE c.petition = petition.id))
            LIMIT :limit""")
    List<String> findIdsOfClosedWithOrganizer(Instant closedBefore, int limit);

    /** Who organized a petition that has ended, is gone for ever; the petition stays. */
    @Query("""
            UPDATE petition SET organizer_key = NULL, organizer_name = '', organizer_name_sealed = NULL,
                organizer_region = NULL, organizer_nonce = NULL
            WHERE id = :id AND state IN ('REJECTED', 'CLOSED')
                AND (organizer_key IS NOT NULL OR organizer_name_sealed IS NOT NULL OR organizer_name <> '')""")
    int forgetOrganizer(PetitionId id);
}
