package kz.undeu.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.undeu.kernel.LocalizedText;
import org.junit.jupiter.api.Test;

class PetitionTextTest {

    private static final LocalizedText TITLE = new LocalizedText("Ауа", "Воздух \"чистый\"", null);
    private static final LocalizedText SUMMARY = new LocalizedText(null, "Кратко\nдве строки", null);
    private static final List<LocalizedText> DEMANDS =
            List.of(new LocalizedText("Бір", null, null), new LocalizedText(null, "Два", null));

    /** Expected: hashlib.sha256(json.dumps(text, sort_keys=True, separators=(',', ':'), ensure_ascii=False)). */
    @Test
    void theFingerprintIsThatOfTheCanonicalJson() {
        assertThat(new PetitionText(TITLE, SUMMARY, null, DEMANDS)
                        .sha256("KZ-75", "environment")
                        .hex())
                .isEqualTo("90f118a4fac4351757b165d6eb5469e360808a341c1b81bb598bb1015a8ad8ce");
        assertThat(new PetitionText(TITLE, SUMMARY, new LocalizedText(null, null, "Why"), DEMANDS)
                        .sha256("KZ-75", "environment")
                        .hex())
                .isEqualTo("d42f97c9f5461d03817f54907266e07c9e754a8bd81f96c556bde2ad9a5b761b");
        PetitionImage image = new PetitionImage("ab".repeat(32), 60, 40, new LocalizedText("Түтін", "Дым", null));
        assertThat(new PetitionText(TITLE, SUMMARY, null, DEMANDS, List.of(image))
                        .sha256("KZ-75", "environment")
                        .hex())
                .isEqualTo("3ecbb61741018c91f15280c8e292483a0acdd6767d532f737be740f60bf856f7");
    }
}
