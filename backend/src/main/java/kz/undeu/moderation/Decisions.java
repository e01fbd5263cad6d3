package kz.undeu.moderation;

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
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;

/** The decisions of moderators. Append-only, but that who decided is forgotten in time. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Decisions extends GenericRepository<Decision, Long> {

    Decision save(Decision decision);

    List<Decision> findByPetitionOrderById(PetitionId petition);

    /** The rejection of a petition; it can be rejected only once. */
    @Query("""
            SELECT id, petition, verdict, reason_code, legal_basis, explanation, moderator_key, decided_at FROM decision
            WHERE petition = :petition AND verdict = 'REJECT' ORDER BY id DESC LIMIT 1""")
    Optional<Decision> findRejection(PetitionId petition);

    /** Whether the text of a petition is for its organizer and the moderators only. */
    default boolean withholdTextOf(Petition petition) {
        return petition.state() == PetitionState.REJECTED
                && findRejection(petition.id())
                        .map(Decision::reasonCode)
                        .filter(ReasonCode::withholdsText)
                        .isPresent();
    }

    /** Rejected petitions that still know their organizer or a co-organizer, wait for no appeal and were last decided before an instant. */
    @Query("""
            SELECT p.id FROM petition p JOIN decision d ON d.petition = p.id AND d.verdict IN ('REJECT', 'UPHOLD')
            WHERE p.state = 'REJECTED'
                AND NOT EXISTS (SELECT 1 FROM appeal a WHERE a.petition = p.id AND a.outcome IS NULL)
                AND (p.organizer_key IS NOT NULL OR p.organizer_name_sealed IS NOT NULL OR p.organizer_name <> ''
                    OR EXISTS (SELECT 1 FROM co_organizer c WHERE c.petition = p.id))
            GROUP BY p.id HAVING MAX(d.decided_at) < :decidedBefore LIMIT :limit""")
    List<String> findPetitionsRejectedBefore(Instant decidedBefore, int limit);

    /** Decisions before an instant that still know who decided. */
    @Query("SELECT id FROM decision WHERE moderator_key IS NOT NULL AND decided_at < :decidedBefore LIMIT :limit")
    List<Long> findWithModerator(Instant decidedBefore, int limit);

    @Query("UPDATE decision SET moderator_key = NULL WHERE id = :id AND moderator_key IS NOT NULL")
    int forgetModerator(Long id);

    Optional<Decision> findById(Long id);

    @Query("SELECT id FROM decision WHERE moderator_key = :stored")
    List<Long> findIdsByStoredKey(@TypeDef(type = DataType.BYTE_ARRAY) byte[] stored);

    List<Decision> findByIdIn(Collection<Long> ids);

    /** What somebody decided as a moderator, the latest first. */
    default List<Decision> by(PersonKey moderator, StoredKeys stored) {
        List<Long> ids = stored.formsOf(moderator).stream()
                .flatMap(form -> findIdsByStoredKey(form).stream())
                .toList();
        return ids.isEmpty()
                ? List.of()
                : findByIdIn(ids).stream()
                        .sorted(Comparator.comparing(Decision::decidedAt).reversed())
                        .toList();
    }
}
