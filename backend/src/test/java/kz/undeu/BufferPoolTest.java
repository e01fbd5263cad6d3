package kz.undeu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BufferPoolTest {

    @ParameterizedTest
    @CsvSource({"512, 192", "1536, 192", "4096, 512", "8192, 1024", "262144, 1024"})
    void itIsAnEighthOfTheMachineWithinLimits(long machineMegabytes, long megabytes) {
        assertThat(BufferPool.megabytes(machineMegabytes << 20)).isEqualTo(megabytes);
    }

    @Test
    void theMachineTellsItsMemory() {
        assertThat(BufferPool.megabytes()).isBetween(192L, 1_024L);
    }
}
