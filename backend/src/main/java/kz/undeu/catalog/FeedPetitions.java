package kz.undeu.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.Petitions;

/** Finds what a feed of petitions shows: the latest that were listed. */
@Singleton
public class FeedPetitions {

    private final JdbcOperations jdbc;
    private final Petitions petitions;

    FeedPetitions(JdbcOperations jdbc, Petitions petitions) {
        this.jdbc = jdbc;
        this.petitions = petitions;
    }

    /** The latest listed petitions, of one jurisdiction and topic where they are given. */
    @Transactional
    public List<Petition> latest(@Nullable String jurisdiction, @Nullable String topic, int limit) {
        List<PetitionId> ids = jdbc.prepareStatement(
                "SELECT id FROM petition WHERE opened_at IS NOT NULL"
                        + (jurisdiction == null ? "" : " AND jurisdiction = ?")
                        + (topic == null ? "" : " AND topic = ?") + " ORDER BY opened_at DESC, id LIMIT ?",
                statement -> {
                    int position = 1;
                    if (jurisdiction != null) {
                        statement.setString(position++, jurisdiction);
                    }
                    if (topic != null) {
                        statement.setString(position++, topic);
                    }
                    statement.setInt(position, limit);
                    List<PetitionId> found = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(new PetitionId(rows.getString(1)));
                        }
                    }
                    return found;
                });
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<PetitionId, Petition> byId =
                petitions.findByIdIn(ids).stream().collect(Collectors.toMap(Petition::id, Function.identity()));
        return ids.stream().map(byId::get).toList();
    }
}
