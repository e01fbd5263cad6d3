package kz.undeu.escalation.response;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import kz.undeu.escalation.EscalationId;

/** Reads and changes drafts of answers; a change is conditional on what its author saw and returns the rows changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ResponseDrafts extends GenericRepository<ResponseDraft, EscalationId> {

    Optional<ResponseDraft> findByEscalation(EscalationId escalation);

    /** The draft, held for the running transaction. */
    @Query("""
            SELECT escalation, revision, state, content, note, saved_by, saved_at FROM response_draft
            WHERE escalation = :escalation FOR UPDATE""")
    Optional<ResponseDraft> hold(EscalationId escalation);

    /** Begins a draft, unless a colleague was quicker. */
    @Query("""
            INSERT IGNORE INTO response_draft (escalation, revision, state, content, saved_by, saved_at)
            VALUES (:escalation, 1, 'WRITING', :content, :savedBy, :at)""")
    int begin(
            EscalationId escalation,
            @TypeDef(type = DataType.JSON) DraftContent content,
            DraftAuthor savedBy,
            Instant at);

    @Query("""
            UPDATE response_draft SET content = :content, revision = revision + 1, saved_by = :savedBy, saved_at = :at
            WHERE escalation = :escalation AND revision = :revision""")
    int change(
            EscalationId escalation,
            int revision,
            @TypeDef(type = DataType.JSON) DraftContent content,
            DraftAuthor savedBy,
            Instant at);

    /** Its files changed: whoever saw it before has not seen it as it is. Where there is no draft, nobody has. */
    @Query("""
            UPDATE response_draft SET revision = revision + 1, saved_by = :savedBy, saved_at = :at
            WHERE escalation = :escalation""")
    void raise(EscalationId escalation, DraftAuthor savedBy, Instant at);

    @Query("UPDATE response_draft SET state = 'SUBMITTED', note = NULL WHERE escalation = :escalation")
    void submit(EscalationId escalation);

    @Query("UPDATE response_draft SET state = 'RETURNED', note = :note WHERE escalation = :escalation")
    void giveBack(EscalationId escalation, String note);

    @Query("DELETE FROM response_draft WHERE escalation = :escalation")
    void remove(EscalationId escalation);

    /** Destroys some drafts that nobody saved since an instant. */
    @Query("DELETE FROM response_draft WHERE saved_at < :savedBefore LIMIT :limit")
    int destroy(Instant savedBefore, int limit);
}
