package kz.undeu.invalidation;

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
import kz.undeu.identity.PersonKey;
import kz.undeu.identity.StoredKeys;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;

/** Reads and changes invalidations; a change of state is conditional on the state before and returns the rows changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Invalidations extends GenericRepository<Invalidation, InvalidationId> {

    Invalidation save(Invalidation invalidation);

    Optional<Invalidation> findById(InvalidationId id);

    /** Those everybody may read, oldest first. */
    List<Invalidation> findByPetitionAndStateInOrderByDoneAt(PetitionId petition, Collection<InvalidationState> states);

    List<Invalidation> findByStateInOrderByApprovedAt(Collection<InvalidationState> states);

    /**
     * An invalidation that must be there.
     *
     * @throws Refusal NOT_FOUND when it is not
     */
    default Invalidation get(InvalidationId id) {
        return findById(id).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }

    @Query("UPDATE invalidation SET signatures = :signatures, digest = :digest WHERE id = :id AND state = 'PROPOSED'")
    int freeze(InvalidationId id, long signatures, String digest);

    @Query("""
            UPDATE invalidation SET state = 'APPROVED', approver_key = :approver, approved_at = :at
            WHERE id = :id AND state = 'PROPOSED' AND expires_at > :at AND proposer_key <> :approver""")
    int approve(
            InvalidationId id,
            @TypeDef(type = DataType.BYTE_ARRAY, converter = PersonKey.Column.class) PersonKey approver,
            Instant at);

    @Query("UPDATE invalidation SET state = 'WITHDRAWN', ended_at = :at WHERE id = :id AND state = 'PROPOSED'")
    int withdraw(InvalidationId id, Instant at);

    /** Ends what nobody approved in time. */
    @Query("UPDATE invalidation SET state = 'EXPIRED', ended_at = :at WHERE state = 'PROPOSED' AND expires_at <= :at")
    int expire(Instant at);

    /** Notes a batch, in its transaction. */
    @Query("""
            UPDATE invalidation SET next_event = :nextEvent, invalidated = invalidated + :hit,
                skipped = skipped + :missed, in_force_before = COALESCE(in_force_before, :before),
                in_force_after = :after
            WHERE id = :id AND state = 'APPROVED'""")
    int advance(InvalidationId id, long nextEvent, long hit, long missed, long before, long after);

    @Query(
            "UPDATE invalidation SET state = 'DONE', done_at = :at, next_event = 0 WHERE id = :id AND state = 'APPROVED'")
    int finish(InvalidationId id, Instant at);

    @Query("""
            UPDATE invalidation SET state = 'LIFT_PROPOSED', lifter_key = :lifter, lift_proposed_at = :at,
                lift_explanation = :explanation
            WHERE id = :id AND state = 'DONE'""")
    int proposeLifting(
            InvalidationId id,
            @TypeDef(type = DataType.BYTE_ARRAY, converter = PersonKey.Column.class) PersonKey lifter,
            @Nullable @TypeDef(type = DataType.JSON) LocalizedText explanation,
            Instant at);

    @Query("""
            UPDATE invalidation SET state = 'LIFT_APPROVED', lift_approver_key = :approver
            WHERE id = :id AND state = 'LIFT_PROPOSED' AND lifter_key <> :approver""")
    int approveLifting(
            InvalidationId id,
            @TypeDef(type = DataType.BYTE_ARRAY, converter = PersonKey.Column.class) PersonKey approver);

    @Query("""
            UPDATE invalidation SET state = 'DONE', lifter_key = NULL, lift_proposed_at = NULL, lift_explanation = NULL
            WHERE id = :id AND state = 'LIFT_PROPOSED'""")
    int withdrawLifting(InvalidationId id);

    /** Takes back what nobody approved since an instant. */
    @Query("""
            UPDATE invalidation SET state = 'DONE', lifter_key = NULL, lift_proposed_at = NULL, lift_explanation = NULL
            WHERE state = 'LIFT_PROPOSED' AND lift_proposed_at <= :since""")
    int expireLifting(Instant since);

    @Query("UPDATE invalidation SET next_event = :nextEvent WHERE id = :id AND state = 'LIFT_APPROVED'")
    int advanceLifting(InvalidationId id, long nextEvent);

    @Query("UPDATE invalidation SET state = 'LIFTED', lifted_at = :at WHERE id = :id AND state = 'LIFT_APPROVED'")
    int finishLifting(InvalidationId id, Instant at);

    @Query("""
            SELECT id FROM invalidation
            WHERE proposer_key = :stored OR approver_key = :stored OR lifter_key = :stored
                OR lift_approver_key = :stored""")
    List<String> findIdsByStoredKey(@TypeDef(type = DataType.BYTE_ARRAY) byte[] stored);

    List<Invalidation> findByIdIn(Collection<InvalidationId> ids);

    /** Those that somebody proposed, approved or lifted as a moderator, the latest first. */
    default List<Invalidation> by(PersonKey moderator, StoredKeys stored) {
        List<InvalidationId> ids = stored.formsOf(moderator).stream()
                .flatMap(form -> findIdsByStoredKey(form).stream())
                .distinct()
                .map(InvalidationId::new)
                .toList();
        return ids.isEmpty()
                ? List.of()
                : findByIdIn(ids).stream()
                        .sorted(Comparator.comparing(Invalidation::proposedAt).reversed())
                        .toList();
    }

    /** Rules whose last act is before an instant and that still know a moderator, whether of the rule or of its lifting. */
    @Query("""
            SELECT id FROM invalidation
            WHERE COALESCE(proposer_key, approver_key, lifter_key, lift_approver_key) IS NOT NULL
                AND state IN ('WITHDRAWN', 'EXPIRED', 'DONE', 'LIFTED')
                AND COALESCE(lifted_at, ended_at, done_at) < :before
            LIMIT :limit""")
    List<String> findIdsWithModerators(Instant before, int limit);

    @Query("""
            UPDATE invalidation SET proposer_key = NULL, approver_key = NULL, lifter_key = NULL, lift_approver_key = NULL
            WHERE id = :id
                AND COALESCE(proposer_key, approver_key, lifter_key, lift_approver_key) IS NOT NULL""")
    int forgetModerators(InvalidationId id);

    /** Petitions with rules that still know the origin of signatures from before an instant. */
    @Query("SELECT DISTINCT petition FROM invalidation WHERE origin IS NOT NULL AND window_to <= :until")
    List<String> findPetitionsWithOrigins(Instant until);

    /** Destroys the origins of rules about signatures of a petition from before an instant. */
    @Query("""
            UPDATE invalidation SET origin = NULL
            WHERE petition = :petition AND origin IS NOT NULL AND window_to <= :until""")
    int forgetOrigins(PetitionId petition, Instant until);
}
