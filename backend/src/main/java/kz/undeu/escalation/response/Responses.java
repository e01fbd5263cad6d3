package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import kz.undeu.escalation.EscalationId;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionRefusal;

@JdbcRepository(dialect = Dialect.MYSQL)
interface Responses extends GenericRepository<Response, EscalationId> {

    Response save(Response response);

    List<Response> findByEscalationOrderByVersion(EscalationId escalation);

    /** Holds the first version for the running transaction, so that one corrects at a time; empty when there is none. */
    @Query("SELECT version FROM response WHERE escalation = :escalation AND version = 1 FOR UPDATE")
    Optional<Integer> hold(EscalationId escalation);

    @Query("""
            SELECT escalation, version, text, why, answered_at FROM response WHERE escalation = :escalation
            ORDER BY version DESC LIMIT 1""")
    Optional<Response> findNewest(EscalationId escalation);

    /** 0 before there is an answer. */
    default int newestVersion(EscalationId escalation) {
        return findNewest(escalation).map(Response::version).orElse(0);
    }

    /**
     * Asks whether somebody saw what is published.
     *
     * @param seen the version that was seen, 0 for none; null from who does not say
     * @throws Refusal DRAFT_CHANGED when another is published by now
     */
    default void mustBeNewest(EscalationId escalation, @Nullable Integer seen) {
        if (seen != null && seen != newestVersion(escalation)) {
            throw Refusal.of(PetitionRefusal.DRAFT_CHANGED);
        }
    }
}
