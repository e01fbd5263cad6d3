package kz.undeu.invalidation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Parameters;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.Petitions;

/** Lists invalidations: those that are done for everybody, all of them for moderators. */
@Singleton
public class PublicLedger {

    private static final Set<InvalidationState> PUBLIC = EnumSet.copyOf(EnumSet.allOf(InvalidationState.class).stream()
            .filter(InvalidationState::isPublic)
            .toList());

    /** What is read from the database at once. */
    private static final int PAGE = 100;

    private final Invalidations invalidations;
    private final Petitions petitions;
    private final PetitionTexts texts;
    private final JdbcOperations jdbc;

    PublicLedger(Invalidations invalidations, Petitions petitions, PetitionTexts texts, JdbcOperations jdbc) {
        this.invalidations = invalidations;
        this.petitions = petitions;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    /** What was invalidated on a petition, oldest first. */
    public List<PublicInvalidation> of(PetitionId petition) {
        return invalidations.findByPetitionAndStateInOrderByDoneAt(petition, PUBLIC).stream()
                .map(done -> PublicInvalidation.of(done, petition, null))
                .toList();
    }

    /** What was invalidated anywhere, newest first. Whoever reads it does not learn where an unlisted petition is. */
    @Transactional
    Page<PublicInvalidation> all(int limit, Optional<Cursor> after) {
        Page<Invalidation> page = page("done_at", PUBLIC, limit, after, Invalidation::doneAt);
        Map<PetitionId, Petition> found = petitions.findByIdIn(petitionsOf(page.items())).stream()
                .collect(Collectors.toMap(Petition::id, Function.identity()));
        Map<PetitionId, PetitionText> said = texts.of(petitionsOf(page.items()));
        return new Page<>(
                page.items().stream()
                        .map(done -> found.get(done.petition()).openedAt() == null
                                ? PublicInvalidation.of(done, null, null)
                                : PublicInvalidation.of(
                                        done,
                                        done.petition(),
                                        said.get(done.petition()).title()))
                        .toList(),
                page.next());
    }

    /** All of them, newest first, a page at a time. */
    public void readAll(Consumer<PublicInvalidation> each) {
        Optional<Cursor> after = Optional.empty();
        do {
            Page<PublicInvalidation> page = all(PAGE, after);
            page.items().forEach(each);
            after = Cursor.parse(page.next());
        } while (after.isPresent());
    }

    /** Invalidations in some states, the latest proposal first. */
    @Transactional
    Page<Invalidation> proposed(Collection<InvalidationState> states, int limit, Optional<Cursor> after) {
        return page("proposed_at", states, limit, after, Invalidation::proposedAt);
    }

    private static Set<PetitionId> petitionsOf(List<Invalidation> items) {
        return items.stream().map(Invalidation::petition).collect(Collectors.toSet());
    }

    private Page<Invalidation> page(
            String column,
            Collection<InvalidationState> states,
            int limit,
            Optional<Cursor> after,
            Function<Invalidation, Instant> instant) {
        List<Object> values =
                new ArrayList<>(states.stream().map(InvalidationState::name).toList());
        String sql = "SELECT id FROM invalidation WHERE state IN (?" + ", ?".repeat(states.size() - 1) + ")";
        if (after.isPresent()) {
            Timestamp at = Timestamp.from(Instant.EPOCH.plus(after.get().value(), ChronoUnit.MICROS));
            sql += " AND (" + column + " < ? OR (" + column + " = ? AND id > ?))";
            values.addAll(List.of(at, at, after.get().id()));
        }
        sql += " ORDER BY " + column + " DESC, id LIMIT ?";
        values.add(limit + 1);
        List<InvalidationId> ids = ids(sql, values);
        List<Invalidation> items = ids.stream()
                .limit(limit)
                .map(id -> invalidations.findById(id).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        return new Page<>(items, ids.size() > limit ? cursor(items.get(limit - 1), instant) : null);
    }

    private static @Nullable String cursor(Invalidation last, Function<Invalidation, Instant> instant) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, instant.apply(last));
        return new Cursor(micros, last.id().value()).toString();
    }

    private List<InvalidationId> ids(String sql, List<Object> values) {
        return jdbc.prepareStatement(sql, statement -> {
            Parameters.bind(statement, values);
            List<InvalidationId> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(new InvalidationId(rows.getString(1)));
                }
            }
            return ids;
        });
    }
}
