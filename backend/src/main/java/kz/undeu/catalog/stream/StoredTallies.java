package kz.undeu.catalog.stream;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kz.undeu.catalog.NextThreshold;
import kz.undeu.petition.PetitionId;

/** Asks the database. */
@Singleton
class StoredTallies implements NewestTallies {

    private final JdbcOperations jdbc;

    StoredTallies(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public List<Newest> of(Collection<PetitionId> petitions) {
        if (petitions.isEmpty()) {
            return List.of();
        }
        String sql = """
                SELECT t.petition, t.next_index, t.accepts, t.signed, t.withdrawn, t.invalidated, t.changed_at,
                    h.tier, h.required, h.agency, h.spread_regions
                FROM tally t
                LEFT JOIN threshold h ON h.petition = t.petition AND h.tier =
                    (SELECT MIN(tier) FROM threshold WHERE petition = t.petition AND reached_at IS NULL)
                WHERE t.petition IN (?""" + ", ?".repeat(petitions.size() - 1) + ")";
        return jdbc.prepareStatement(sql, statement -> {
            int position = 1;
            for (PetitionId petition : petitions) {
                statement.setString(position++, petition.value());
            }
            List<Newest> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(read(rows));
                }
            }
            return found;
        });
    }

    private static Newest read(ResultSet row) throws SQLException {
        long signed = row.getLong(4);
        long withdrawn = row.getLong(5);
        long invalidated = row.getLong(6);
        long inForce = signed - withdrawn - invalidated;
        int tier = row.getInt(8);
        long required = row.getLong(9);
        Integer spreadRegions = row.getObject(11, Integer.class);
        boolean collects = row.getBoolean(3);
        NextThreshold next = tier == 0 || !collects
                ? null
                : new NextThreshold(
                        tier,
                        required,
                        Math.max(spreadRegions == null ? 1 : 0, required - inForce),
                        row.getString(10),
                        spreadRegions);
        return new Newest(
                new PetitionId(row.getString(1)),
                row.getLong(2),
                collects,
                new TallyNews(
                        inForce,
                        signed,
                        withdrawn,
                        invalidated,
                        row.getTimestamp(7).toInstant(),
                        next));
    }
}
