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
import java.util.List;
import java.util.Optional;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.identity.PersonKey;
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

    Optional<Petition> findById(PetitionId id);

    List<Petition> findByIdIn(Collection<PetitionId> ids);

    Petition save(Petition petition);

    List<Petition> findByOrganizerKeyOrderByCreatedAtDesc(PersonKey organizerKey);

    List<Petition> findByStateOrderBySubmittedAt(PetitionState state);

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
            UPDATE petition SET jurisdiction = :jurisdiction, topic = :topic WHERE id = :id AND state = 'DRAFT'""")
    int redraft(PetitionId id, JurisdictionCode jurisdiction, String topic);

    @Query("""
            UPDATE petition SET state = 'SUBMITTED', submitted_at = :at, organizer_nonce = :nonce,
                organizer_region = :region
            WHERE id = :id AND state = 'DRAFT'""")
    int submit(
            PetitionId id,
            Instant at,
            @Nullable @TypeDef(type = DataType.BYTE_ARRAY, converter = Nonce.Column.class) Nonce nonce,
            @Nullable JurisdictionCode region);

    @Query("""
            UPDATE petition SET state = 'SEEDING', published_at = :at, text_sha256 = :sha256, seeding_goal = :goal,
                required_level = :requiredLevel, seeding_ends_at = :seedingEndsAt, closes_at = :closesAt
            WHERE id = :id AND state = 'SUBMITTED'""")
    int publish(
            PetitionId id,
            Instant at,
            @TypeDef(type = DataType.BYTE_ARRAY, converter = TextSha256.Column.class) TextSha256 sha256,
            int goal,
            @Nullable AssuranceLevel requiredLevel,
            Instant seedingEndsAt,
            Instant closesAt);

    @Query("UPDATE petition SET organizer_nonce = NULL WHERE id = :id")
    void forgetOrganizerNonce(PetitionId id);

    @Query("""
            UPDATE petition SET state = 'REJECTED', organizer_nonce = NULL, text_sha256 = :sha256
            WHERE id = :id AND state = 'SUBMITTED'""")
    int reject(
            PetitionId id, @TypeDef(type = DataType.BYTE_ARRAY, converter = TextSha256.Column.class) TextSha256 sha256);

    @Query("UPDATE petition SET state = 'OPEN', opened_at = :at WHERE id = :id AND state = 'SEEDING'")
    int open(PetitionId id, Instant at);

    @Query("""
            UPDATE petition SET state = 'CLOSED', closed_because = :because, closed_at = :at, closing_reason = :reason
            WHERE id = :id AND state IN ('SEEDING', 'OPEN')""")
    int close(
            PetitionId id,
            ClosedBecause because,
            Instant at,
            @Nullable @TypeDef(type = DataType.JSON) LocalizedText reason);

    @Query("""
            UPDATE petition SET state = 'CLOSED', closed_because = 'LAPSED', closed_at = :at
            WHERE id = :id AND state = 'SEEDING'""")
    int lapse(PetitionId id, Instant at);

    /** The ids of petitions whose seeding or term is over; some of them, the job comes again. */
    @Query("""
            SELECT id FROM petition WHERE (state = 'SEEDING' AND seeding_ends_at <= :at)
                OR (state IN ('SEEDING', 'OPEN') AND closes_at <= :at) LIMIT 100""")
    List<String> findDueToClose(Instant at);
}
