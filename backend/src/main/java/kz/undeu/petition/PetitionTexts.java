package kz.undeu.petition;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;

/** Reads and writes what petitions say. */
@Singleton
public class PetitionTexts {

    private final JdbcOperations jdbc;

    PetitionTexts(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The text of a petition that exists. */
    @Transactional
    public PetitionText of(PetitionId id) {
        return of(List.of(id)).get(id);
    }

    /** The texts of petitions, in three queries however many they are. */
    @Transactional
    public Map<PetitionId, PetitionText> of(Collection<PetitionId> ids) {
        Map<PetitionId, Parts> parts = new HashMap<>();
        ids.forEach(id -> parts.put(id, new Parts()));
        if (ids.isEmpty()) {
            return Map.of();
        }
        String in = ids.stream().map(id -> "?").collect(Collectors.joining(", ", "(", ")"));
        jdbc.prepareStatement(
                "SELECT petition, language, title, summary, background FROM petition_text WHERE petition IN " + in,
                statement -> {
                    bind(statement, ids);
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            Parts of = parts.get(new PetitionId(rows.getString(1)));
                            Language language = language(rows.getString(2));
                            put(of.title, language, rows.getString(3));
                            put(of.summary, language, rows.getString(4));
                            put(of.background, language, rows.getString(5));
                        }
                        return null;
                    }
                });
        jdbc.prepareStatement(
                "SELECT petition, number, language, text FROM demand WHERE petition IN " + in, statement -> {
                    bind(statement, ids);
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            parts.get(new PetitionId(rows.getString(1)))
                                    .demands
                                    .computeIfAbsent(rows.getInt(2), number -> new EnumMap<>(Language.class))
                                    .put(language(rows.getString(3)), rows.getString(4));
                        }
                        return null;
                    }
                });
        jdbc.prepareStatement("""
                SELECT petition, sha256, width, height, alternative_kk, alternative_ru, alternative_en
                FROM petition_image WHERE petition IN\s""" + in + " ORDER BY petition, number", statement -> {
            bind(statement, ids);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    parts.get(new PetitionId(rows.getString(1)))
                            .images
                            .add(new PetitionImage(
                                    HexFormat.of().formatHex(rows.getBytes(2)),
                                    rows.getInt(3),
                                    rows.getInt(4),
                                    new LocalizedText(rows.getString(5), rows.getString(6), rows.getString(7))));
                }
                return null;
            }
        });
        return parts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().text()));
    }

    /** Replaces the text of a draft; its pictures stay. The caller's transaction holds the petition's row. */
    void replace(PetitionId id, PetitionText text) {
        for (String table : List.of("petition_text", "demand")) {
            jdbc.prepareStatement("DELETE FROM " + table + " WHERE petition = ?", statement -> {
                statement.setString(1, id.value());
                return statement.executeUpdate();
            });
        }
        jdbc.prepareStatement(
                "INSERT INTO petition_text (petition, language, title, summary, background) VALUES (?, ?, ?, ?, ?)",
                statement -> {
                    for (Language language : Language.values()) {
                        String title = text.title().in(language);
                        String summary = text.summary().in(language);
                        String background = text.background() == null
                                ? null
                                : text.background().in(language);
                        if (title != null || summary != null || background != null) {
                            statement.setString(1, id.value());
                            statement.setString(2, language.code());
                            statement.setString(3, title);
                            statement.setString(4, summary);
                            statement.setString(5, background);
                            statement.addBatch();
                        }
                    }
                    return statement.executeBatch();
                });
        jdbc.prepareStatement(
                "INSERT INTO demand (petition, number, language, text) VALUES (?, ?, ?, ?)", statement -> {
                    int number = 0;
                    for (LocalizedText demand : text.demands()) {
                        number++;
                        for (Map.Entry<Language, String> entry : demand.texts().entrySet()) {
                            statement.setString(1, id.value());
                            statement.setInt(2, number);
                            statement.setString(3, entry.getKey().code());
                            statement.setString(4, entry.getValue());
                            statement.addBatch();
                        }
                    }
                    return statement.executeBatch();
                });
    }

    private static void bind(PreparedStatement statement, Collection<PetitionId> ids) throws SQLException {
        int position = 1;
        for (PetitionId id : ids) {
            statement.setString(position++, id.value());
        }
    }

    private static Language language(String code) {
        return Language.of(code).orElseThrow(() -> new IllegalStateException("unknown language in the database"));
    }

    private static void put(Map<Language, String> texts, Language language, @Nullable String text) {
        if (text != null) {
            texts.put(language, text);
        }
    }

    private static final class Parts {
        private final Map<Language, String> title = new EnumMap<>(Language.class);
        private final Map<Language, String> summary = new EnumMap<>(Language.class);
        private final Map<Language, String> background = new EnumMap<>(Language.class);
        private final Map<Integer, Map<Language, String>> demands = new TreeMap<>();
        private final List<PetitionImage> images = new ArrayList<>();

        private PetitionText text() {
            List<LocalizedText> inOrder = new ArrayList<>();
            demands.values().forEach(texts -> inOrder.add(LocalizedText.of(texts)));
            return new PetitionText(
                    LocalizedText.of(title), LocalizedText.of(summary), LocalizedText.of(background), inOrder, images);
        }
    }
}
