package kz.undeu.identity.eds;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

/** The challenges with which somebody signed in. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface UsedChallenges extends GenericRepository<UsedChallenge, byte[]> {

    /** Fails on the key when it is there already, whoever wrote it and on whichever replica. */
    @Query("INSERT INTO eds_used_challenge (challenge, used_at) VALUES (:challenge, :usedAt)")
    void insert(byte[] challenge, Instant usedAt);

    @Query("SELECT COUNT(*) FROM eds_used_challenge WHERE challenge = :challenge")
    long count(byte[] challenge);

    @Query("DELETE FROM eds_used_challenge WHERE used_at < :before")
    void removeUsedBefore(Instant before);
}
