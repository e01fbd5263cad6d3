package kz.undeu.identity;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.undeu.kernel.Parameters;

/**
 * Acts of staff with the name and the reason that a history shows. The name is sealed, and forgotten together with the person
 * key (rule ADMINISTRATOR).
 */
@Singleton
public class RecordedActs {

    static final String NAME = "actor_name";

    private static final String SELECT = "SELECT id, kind, actor_name, reason, acted_at FROM staff_act WHERE ";

    private final StaffActs acts;
    private final JdbcOperations jdbc;
    private final Vault vault;

    RecordedActs(StaffActs acts, JdbcOperations jdbc, Vault vault) {
        this.acts = acts;
        this.jdbc = jdbc;
        this.vault = vault;
    }

    static Cell cell(long id) {
        return Cell.of("staff_act", NAME, Long.toString(id));
    }

    /**
     * Writes an act down in the running transaction.
     *
     * @param reason at most 500 characters, or null
     * @return its id
     */
    @Transactional
    public long record(StaffActs.Kind kind, String subject, @Nullable String reason, Person by, Instant at) {
        StaffAct saved = acts.save(new StaffAct(null, kind, subject, by.key(), at, reason));
        long id = Objects.requireNonNull(saved.id());
        // The name is bound to the id, which the row has only now.
        jdbc.prepareStatement("UPDATE staff_act SET actor_name = ? WHERE id = ?", statement -> {
            statement.setBytes(1, vault.seal(by.displayName(), cell(id)).bytes());
            statement.setLong(2, id);
            return statement.executeUpdate();
        });
        return id;
    }

    /** Acts by their ids. */
    @Transactional
    public Map<Long, RecordedAct> of(Collection<Long> ids) {
        Map<Long, RecordedAct> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            String marks = ids.stream().map(id -> "?").collect(Collectors.joining(", "));
            select("id IN (" + marks + ")", List.copyOf(ids)).forEach(act -> found.put(act.id(), act));
        }
        return found;
    }

    /** What was done to something, the latest first. */
    @Transactional
    public List<RecordedAct> of(StaffActs.Kind kind, String subject) {
        return select("subject = ? AND kind = ? ORDER BY id DESC", List.of(subject, kind.name()));
    }

    /** Whether somebody did it; never once it is forgotten who did. */
    @Transactional
    public boolean isBy(long id, Person person) {
        return actor(id).filter(person.key()::equals).isPresent();
    }

    /** Whether somebody else did it; never once it is forgotten who did. */
    @Transactional
    public boolean isByAnother(long id, Person person) {
        return actor(id).filter(key -> !key.equals(person.key())).isPresent();
    }

    private Optional<PersonKey> actor(long id) {
        return acts.findByIdIn(List.of(id)).stream()
                .map(StaffAct::actorKey)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private List<RecordedAct> select(String where, List<?> values) {
        return jdbc.prepareStatement(SELECT + where, statement -> {
            Parameters.bind(statement, values);
            List<RecordedAct> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        });
    }

    private RecordedAct read(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        byte[] name = row.getBytes(3);
        return new RecordedAct(
                id,
                StaffActs.Kind.valueOf(row.getString(2)),
                name == null ? null : vault.open(Sealed.ofBytes(name), cell(id)),
                row.getString(4),
                row.getTimestamp(5).toInstant());
    }
}
