package kz.undeu.catalog.data;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.Petitions;

/** Goes through all petitions that were ever listed, in the order of their ids. */
@Singleton
public class ListedPetitions {

    static final int PAGE = 500;

    private final JdbcOperations jdbc;
    private final Petitions petitions;

    ListedPetitions(JdbcOperations jdbc, Petitions petitions) {
        this.jdbc = jdbc;
        this.petitions = petitions;
    }

    public void read(Consumer<List<Petition>> pages) {
        String after = "";
        List<PetitionId> ids;
        do {
            ids =
                    ids("SELECT id FROM petition WHERE opened_at IS NOT NULL AND id > ? ORDER BY id LIMIT ?", after)
                            .stream()
                            .map(PetitionId::new)
                            .toList();
            if (!ids.isEmpty()) {
                after = ids.get(ids.size() - 1).value();
                pages.accept(petitions.findByIdIn(ids).stream()
                        .sorted(Comparator.comparing(each -> each.id().value()))
                        .toList());
            }
        } while (ids.size() == PAGE);
    }

    /** The next ids behind one. */
    @Transactional
    public List<String> ids(String sql, String after) {
        return jdbc.prepareStatement(sql, statement -> {
            statement.setString(1, after);
            statement.setInt(2, PAGE);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        });
    }
}
