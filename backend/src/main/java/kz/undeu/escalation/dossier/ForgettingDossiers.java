package kz.undeu.escalation.dossier;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import kz.undeu.petition.PetitionId;

/** Destroys dossiers when the organizer they name is forgotten. Fingerprint, size and downloads stay. */
@Singleton
public class ForgettingDossiers {

    private final JdbcOperations jdbc;

    ForgettingDossiers(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Destroys those of a petition.
     *
     * @return how many
     */
    @Transactional
    public int forget(PetitionId petition, Instant at) {
        return jdbc.prepareStatement("""
                UPDATE dossier SET facts = NULL, file = NULL, destroyed_at = ?
                WHERE destroyed_at IS NULL AND escalation IN (SELECT id FROM escalation WHERE petition = ?)""", statement -> {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setString(2, petition.value());
            return statement.executeUpdate();
        });
    }
}
