package kz.undeu.signature;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.LongStatements;
import kz.undeu.petition.PetitionId;

/** Counts as they were after an event that may be long ago. */
@Singleton
public class PastTallies {

    private final JdbcOperations jdbc;

    PastTallies(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The tally after an event, counted from the events; always the same. */
    @Transactional
    public PastTally after(PetitionId petition, long eventIndex) {
        return jdbc.prepareStatement("""
                SELECT COALESCE(SUM(kind = 'SIGN'), 0), COALESCE(SUM(kind = 'WITHDRAW'), 0),
                    COALESCE(SUM(kind = 'INVALIDATE'), 0)
                FROM event WHERE petition = ? AND event_index <= ?""", statement -> {
            LongStatements.allowOn(statement.getConnection());
            statement.setString(1, petition.value());
            statement.setLong(2, eventIndex);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new PastTally(row.getLong(1), row.getLong(2), row.getLong(3));
            }
        });
    }

    /**
     * Signatures in force by region after an event, in the order of the regions. Who has signed anew since then counts as
     * one whose residence was not stated: of a signature only the latest row is kept.
     */
    @Transactional
    public List<RegionTally> regionsAfter(PetitionId petition, long eventIndex) {
        return jdbc.prepareStatement("""
                SELECT COALESCE(s.region, 'KZ') AS place, COUNT(*)
                FROM event e
                LEFT JOIN event taken ON taken.petition = e.petition AND taken.refers_to = e.event_index
                    AND taken.event_index <= ?
                LEFT JOIN signature s ON s.petition = e.petition AND s.event_index = e.event_index
                WHERE e.petition = ? AND e.event_index <= ? AND e.kind = 'SIGN' AND taken.event_index IS NULL
                GROUP BY place ORDER BY place""", statement -> {
            LongStatements.allowOn(statement.getConnection());
            statement.setLong(1, eventIndex);
            statement.setString(2, petition.value());
            statement.setLong(3, eventIndex);
            List<RegionTally> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new RegionTally(petition, new JurisdictionCode(rows.getString(1)), rows.getLong(2)));
                }
            }
            return found;
        });
    }
}
