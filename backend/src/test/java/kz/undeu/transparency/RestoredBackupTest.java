package kz.undeu.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
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

/** The database is brought back from a backup, the folder of the logs is not. */
@ExtendWith(Product.class)
class RestoredBackupTest {

    private final Checkpoints checkpoints = Product.bean(Checkpoints.class);
    private final Rows rows = Rows.ofTheProduct();

    @TempDir
    Path folder;

    private ALogFolder log;

    @BeforeEach
    void aFolder() {
        log = ALogFolder.at(folder);
    }

    /** Also where the last tile is full, or holds a single event that both pasts could have in common. */
    @ParameterizedTest
    @ValueSource(ints = {200, 256, 257, 512, 513, 600})
    void noHeadIsSignedOverAnotherPastWhereverTheLogEnds(int published) {
        Petition petition = aLogOf(published);
        Checkpoint head = log.head(petition.id());
        rows.change(
                "UPDATE event SET commitment = REVERSE(commitment) WHERE petition = ? AND event_index BETWEEN ? AND ?",
                petition.id().value(),
                published - 100,
                // The last one is as it was.
                published - 2);
        APetition.sign(petition, 40);

        assertThatThrownBy(() -> log.publish(petition.id()))
                .isInstanceOf(LogConflict.class)
                .hasMessageContaining("are not the published ones");
        assertThat(log.head(petition.id())).isEqualTo(head);
        assertThat(checkpoints.find(petition.id())).contains(head);
    }

    /** From the binary logs come the last events, but not the head that was signed a second later. */
    @Test
    void aDatabaseThatForgotItsLastHeadLearnsItFromTheDisk() {
        Petition petition = aLogOf(6);
        Checkpoint before = log.head(petition.id());
        APetition.sign(petition, 300);
        log.publish(petition.id());
        Checkpoint last = log.head(petition.id());
        forget(petition.id(), last, before);

        log.publish(petition.id());
        assertThat(checkpoints.find(petition.id())).contains(last);
        assertThat(log.head(petition.id())).isEqualTo(last);
        assertThat(Product.bean(LogEvents.class).findBehind(10_000)).doesNotContain(petition.id());

        rows.change(
                "DELETE FROM log_checkpoint WHERE petition = ?", petition.id().value());
        log.publish(petition.id());
        assertThat(checkpoints.find(petition.id())).contains(last);
    }

    @Test
    void whatTheDiskShowsIsNotTakenOverWithOtherEvents() {
        Petition petition = aLogOf(6);
        Checkpoint before = log.head(petition.id());
        APetition.sign(petition, 300);
        log.publish(petition.id());
        Checkpoint last = log.head(petition.id());
        forget(petition.id(), last, before);
        rows.change(
                "UPDATE event SET commitment = REVERSE(commitment) WHERE petition = ? AND event_index = 10",
                petition.id().value());

        for (int more : List.of(0, 1)) {
            APetition.sign(petition, more);
            assertThatThrownBy(() -> log.publish(petition.id())).isInstanceOf(LogConflict.class);
            assertThat(checkpoints.find(petition.id())).contains(before);
            assertThat(log.head(petition.id())).isEqualTo(last);
        }
    }

    private Petition aLogOf(int events) {
        Petition petition = APetition.aPetition().seeding();
        APetition.sign(petition, events - 1);
        log.publish(petition.id());
        return petition;
    }

    private void forget(PetitionId petition, Checkpoint last, Checkpoint before) {
        int changed = rows.change(
                "UPDATE log_checkpoint SET size = ?, root = ?, note = ? WHERE petition = ? AND size = ?",
                before.size(),
                before.root().bytes(),
                before.note(),
                petition.value(),
                last.size());
        assertThat(changed).isEqualTo(1);
    }
}
