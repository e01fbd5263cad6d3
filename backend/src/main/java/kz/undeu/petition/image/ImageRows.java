package kz.undeu.petition.image;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.HexFormat;
import java.util.Optional;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/** Writes and reads pictures. What a page needs to know of them comes with the text of the petition. */
@Singleton
public class ImageRows {

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcOperations jdbc;

    ImageRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The caller's transaction holds the petition's row, and knows that there is room. */
    void save(PetitionId petition, Picture picture, int number) {
        jdbc.prepareStatement("""
                INSERT INTO petition_image (petition, sha256, number, width, height, bytes)
                VALUES (?, ?, ?, ?, ?, ?)""", statement -> {
            statement.setString(1, petition.value());
            statement.setBytes(2, HEX.parseHex(picture.sha256()));
            statement.setInt(3, number);
            statement.setInt(4, picture.width());
            statement.setInt(5, picture.height());
            statement.setBytes(6, picture.bytes());
            return statement.executeUpdate();
        });
    }

    /** The lowest number that no picture of the petition has. */
    int freeNumber(PetitionId petition, int most) {
        return jdbc.prepareStatement("SELECT number FROM petition_image WHERE petition = ?", statement -> {
            statement.setString(1, petition.value());
            boolean[] taken = new boolean[most + 2];
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taken[rows.getInt(1)] = true;
                }
            }
            int number = 1;
            while (taken[number]) {
                number++;
            }
            return number;
        });
    }

    int describe(PetitionId petition, String sha256, LocalizedText alternative) {
        return jdbc.prepareStatement("""
                UPDATE petition_image SET alternative_kk = ?, alternative_ru = ?, alternative_en = ?
                WHERE petition = ? AND sha256 = ?""", statement -> {
            statement.setString(1, alternative.in(Language.KK));
            statement.setString(2, alternative.in(Language.RU));
            statement.setString(3, alternative.in(Language.EN));
            statement.setString(4, petition.value());
            statement.setBytes(5, HEX.parseHex(sha256));
            return statement.executeUpdate();
        });
    }

    int delete(PetitionId petition, String sha256) {
        return jdbc.prepareStatement("DELETE FROM petition_image WHERE petition = ? AND sha256 = ?", statement -> {
            statement.setString(1, petition.value());
            statement.setBytes(2, HEX.parseHex(sha256));
            return statement.executeUpdate();
        });
    }

    /** A picture as it is served; whoever asks knows who may see it. */
    @Transactional
    public Optional<byte[]> bytes(PetitionId petition, String sha256) {
        return jdbc.prepareStatement(
                "SELECT bytes FROM petition_image WHERE petition = ? AND sha256 = ?", statement -> {
                    statement.setString(1, petition.value());
                    statement.setBytes(2, HEX.parseHex(sha256));
                    try (ResultSet rows = statement.executeQuery()) {
                        return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
                    }
                });
    }
}
