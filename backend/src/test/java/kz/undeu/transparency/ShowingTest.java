package kz.undeu.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A replica stands still between remembering a head and showing it, while another one publishes on. */
@ExtendWith(Product.class)
class ShowingTest {

    @TempDir
    Path folder;

    private ALogFolder log;
    private Petition petition;

    @BeforeEach
    void aPublishedLog() {
        log = ALogFolder.at(folder);
        petition = APetition.aPetition().seeding();
        log.publish(petition.id());
        APetition.sign(petition, 1);
    }

    @Test
    void whoWakesUpBeforeItLooksShowsNothingOlder() {
        int[] reads = {0};
        log.publishing(new LogFiles(ALogFolder.configuration(folder)) {
                    @Override
                    Optional<byte[]> read(PetitionId id, String path) {
                        // The first time is when it begins.
                        if (path.equals(CHECKPOINT) && ++reads[0] == 2) {
                            anotherPublishes();
                        }
                        return super.read(id, path);
                    }
                })
                .publish(petition.id(), Product.clock().instant());
        if (reads[0] < 2) {
            anotherPublishes();
        }
        assertThat(log.head(petition.id()).size()).isEqualTo(3);
    }

    @Test
    void whoWakesUpAfterItLookedShowsTheLaterHeadInTheEnd() {
        boolean[] isAwake = {false};
        log.publishing(new LogFiles(ALogFolder.configuration(folder)) {
                    @Override
                    void replace(PetitionId id, String path, byte[] content) {
                        if (path.equals(CHECKPOINT) && !isAwake[0]) {
                            isAwake[0] = true;
                            anotherPublishes();
                        }
                        super.replace(id, path, content);
                    }
                })
                .publish(petition.id(), Product.clock().instant());
        assertThat(isAwake[0]).isTrue();
        assertThat(log.head(petition.id()).size()).isEqualTo(3);
        assertThat(log.head(petition.id()))
                .isEqualTo(Product.bean(Checkpoints.class).find(petition.id()).orElseThrow());
    }

    private void anotherPublishes() {
        APetition.sign(petition, 1);
        log.publish(petition.id());
        assertThat(log.head(petition.id()).size()).isEqualTo(3);
    }
}
