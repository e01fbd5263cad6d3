package kz.undeu.petition.team;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.undeu.petition.PetitionId;

/** Reads and changes invitations. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Invitations extends GenericRepository<Invitation, InvitationId> {

    Invitation save(Invitation invitation);

    @Query("""
            SELECT petition, id, secret_hash, created_at, expires_at, outcome FROM invitation
            WHERE secret_hash = :hash""")
    Optional<Invitation> findByHash(@TypeDef(type = DataType.BYTE_ARRAY) byte[] hash);

    List<Invitation> findByPetitionOrderByCreatedAt(PetitionId petition);

    /** Decides who of several was first: returns 1 to them, and 0 to everybody after, and once it has expired. */
    @Query("""
            UPDATE invitation SET outcome = :outcome
            WHERE petition = :petition AND id = :id AND outcome IS NULL AND expires_at > :at""")
    int end(PetitionId petition, InvitationId id, InvitationOutcome outcome, Instant at);

    /** Takes a link back, or clears away one that was declined; returns 0 when there is none, or somebody accepted it. */
    @Query("""
            DELETE FROM invitation
            WHERE petition = :petition AND id = :id AND (outcome IS NULL OR outcome <> 'ACCEPTED')""")
    int revoke(PetitionId petition, InvitationId id);

    @Query("DELETE FROM invitation WHERE petition = :petition AND expires_at <= :at")
    void deleteExpired(PetitionId petition, Instant at);

    @Query("DELETE FROM invitation WHERE petition = :petition")
    void deleteAll(PetitionId petition);
}
