package kz.undeu.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrintFontTest {

    private static final float SIZE = 11;
    private static final float WIDTH = 200;

    private final PDDocument document = new PDDocument();
    private final PrintFont font = PrintFont.regular(document);

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void asMuchOfAWordFitsAsIsNarrowerThanTheLine() {
        String word = "Өтініштерінңұүқәғһі".repeat(20);
        int end = font.fitting(word, SIZE, WIDTH);
        assertThat(font.width(word.substring(0, end), SIZE)).isLessThanOrEqualTo(WIDTH);
        assertThat(font.width(word.substring(0, end + 1), SIZE)).isGreaterThan(WIDTH);
        assertThat(font.fitting("аб", SIZE, 0.1f)).as("at least one letter").isEqualTo(1);
        assertThat(font.fitting("аб", SIZE, WIDTH)).isEqualTo(2);
    }

    @Test
    void aWordLongerThanALineIsCutAndNothingOfItIsLost() {
        String word = "ұзақ".repeat(100);
        List<String> lines = font.lines("бір " + word + " екі", SIZE, WIDTH);
        assertThat(String.join("", lines)).isEqualTo("бір" + word + " екі");
        assertThat(lines).allSatisfy(line -> assertThat(font.width(line, SIZE)).isLessThanOrEqualTo(WIDTH));
    }

    /** It took minutes when each try measured all that was left. */
    @Test
    void aTextOfOneWordIsBrokenQuickly() {
        String word = "ш".repeat(20_000);
        String emoji = "\uD83D\uDE00\u200D".repeat(20_000);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(String.join("", font.lines(word, SIZE, WIDTH))).isEqualTo(word);
            List<List<Run>> lines = RunLines.of(List.of(new Run(word, false)), font, font, SIZE, WIDTH);
            assertThat(lines).hasSizeGreaterThan(100);
            assertThat(font.printable(emoji)).isEqualTo("?");
        });
        assertThatNoException().isThrownBy(() -> font.lines("", SIZE, WIDTH));
    }
}
