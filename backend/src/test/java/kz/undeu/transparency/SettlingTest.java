package kz.undeu.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A database that is killed comes back without commits that it had shown and not yet written to its disk. */
@ExtendWith(Product.class)
class SettlingTest {

    @TempDir
    Path folder;

    @Test
    void filesThatNeverChangeAreWrittenOnlyAfterACommitThatTookAllThatWasReadToTheDisk() {
        ALogFolder log = ALogFolder.at(folder);
        Rows rows = Rows.ofTheProduct();
        List<Long> settled = new ArrayList<>();
        LogFiles watched = new LogFiles(ALogFolder.configuration(folder)) {
            @Override
            void write(PetitionId id, Map<String, byte[]> contents) {
                settled.add(rows.number("SELECT times FROM log_settling"));
                super.write(id, contents);
            }
        };
        Petition petition = APetition.aPetition().seeding();
        APetition.sign(petition, 299);
        long before = rows.number("SELECT times FROM log_settling");
        log.publishing(watched).publish(petition.id(), Product.clock().instant());
        assertThat(settled).hasSize(1);
        assertThat(settled.get(0)).isGreaterThan(before);
        assertThat(log.head(petition.id()).size()).isEqualTo(300);
    }
}
