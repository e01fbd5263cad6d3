package kz.undeu.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that the disk lost, wherever they lie in the log. */
@ExtendWith(Product.class)
class LostFilesTest {

    @TempDir
    Path folder;

    private ALogFolder log;
    private PetitionId petition;

    @BeforeEach
    void aLogOfTwoWholeTilesAndAPart() {
        log = ALogFolder.at(folder);
        Petition signed = APetition.aPetition().seeding();
        APetition.sign(signed, 599);
        petition = signed.id();
        log.publish(petition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/000",
                "tile/0/001",
                "tile/0/002.p/88",
                "tile/1/000.p/2",
                "tile/entries/000",
                "tile/entries/001",
                "tile/entries/002.p/88",
                "checkpoint"
            })
    void eachIsMadeAnewAtTheStartOfAReplica(String path) {
        Map<String, byte[]> published = log.contents();
        byte[] whole = log.files().read(petition, path).orElseThrow();

        log.lose(petition, path);
        log.check(petition);
        assertPublished(published);

        for (int left : new int[] {0, 40}) {
            if (!path.equals(LogFiles.CHECKPOINT)) {
                log.overwrite(petition, path, Arrays.copyOf(whole, left));
                log.check(petition);
                assertPublished(published);
            }
        }
    }

    /** Else what was written would have to be taken away again once the database is right. */
    @Test
    void nothingIsWrittenFromEventsThatDoNotMakeTheSignedTree() {
        byte[] lost = log.files().read(petition, "tile/0/000").orElseThrow();
        log.lose(petition, "tile/0/000");
        Rows rows = Rows.ofTheProduct();
        String change = "UPDATE event SET commitment = REVERSE(commitment) WHERE petition = ? AND event_index = 7";
        rows.change(change, petition.value());
        assertThatThrownBy(() -> log.check(petition)).isInstanceOf(LogConflict.class);
        assertThat(log.files().read(petition, "tile/0/000")).isEmpty();

        rows.change(change, petition.value());
        log.check(petition);
        assertThat(log.files().read(petition, "tile/0/000")).hasValue(lost);
    }

    private void assertPublished(Map<String, byte[]> published) {
        assertThat(log.contents().keySet()).isEqualTo(published.keySet());
        log.contents().forEach((path, content) -> assertThat(content).as(path).isEqualTo(published.get(path)));
    }
}
