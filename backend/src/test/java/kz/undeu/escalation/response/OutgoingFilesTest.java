package kz.undeu.escalation.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import org.junit.jupiter.api.Test;

class OutgoingFilesTest {

    private static final int SIZE = 1_000;

    private final AtomicInteger read = new AtomicInteger();
    /** What nobody holds gives its place back by itself, some time. */
    private final List<InputStream> held = new ArrayList<>();

    private final OutgoingFiles outgoing = new OutgoingFiles(3 * SIZE, 10);

    @Test
    void howeverManyFetchTheSameFileItIsInMemoryOnce() throws IOException {
        for (int i = 0; i < 10; i++) {
            open("a");
        }
        assertThat(read).hasValue(1);
        for (InputStream reader : held) {
            assertThat(reader.readAllBytes()).hasSize(SIZE);
            reader.close();
        }
        assertThat(outgoing.readers()).isZero();
        open("a").close();
        assertThat(read).hasValue(2);
    }

    @Test
    void noMoreFilesAreInMemoryThanThereIsRoomFor() throws IOException {
        InputStream first = open("a");
        open("b");
        open("c");
        assertThatThrownBy(() -> open("d")).isInstanceOf(Refusal.class).hasMessage("BUSY");
        // It takes no more room.
        open("a").close();
        first.close();
        // Twice is once.
        first.close();
        open("d");
        assertThatThrownBy(() -> open("a")).hasMessage("BUSY");
        assertThat(outgoing.readers()).isEqualTo(3);
    }

    @Test
    void noMoreReadersAreServedAtOnceThanThereArePlaces() throws IOException {
        InputStream one = open("a");
        for (int i = 1; i < 10; i++) {
            open("a");
        }
        assertThatThrownBy(() -> open("a")).isInstanceOf(Refusal.class).hasMessage("BUSY");
        one.close();
        assertThat(open("a").readAllBytes()).hasSize(SIZE);
    }

    @Test
    void whatCannotBeReadTakesNoPlace() {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> outgoing.open("a", SIZE, () -> {
                        throw Refusal.of(CommonRefusal.NOT_FOUND);
                    }))
                    .hasMessage("NOT_FOUND");
        }
        assertThat(outgoing.readers()).isZero();
    }

    private InputStream open(String sha256) {
        InputStream opened = outgoing.open(sha256, SIZE, () -> {
            read.incrementAndGet();
            return new byte[SIZE];
        });
        held.add(opened);
        return opened;
    }
}
