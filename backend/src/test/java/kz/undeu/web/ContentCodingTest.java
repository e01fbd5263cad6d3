package kz.undeu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd | BROTLI",
                "gzip, deflate | GZIP",
                "GZIP | GZIP",
                "br;q=0.5, gzip;q=0.8 | GZIP",
                "br; q=0, gzip | GZIP",
                "br;q=0, gzip;q=0 | IDENTITY",
                "* | BROTLI",
                "*;q=0.1, gzip | GZIP",
                "br;q=0, * | GZIP",
                "br;q=much, deflate | IDENTITY",
                "identity, br;q=0.2 | IDENTITY",
                "deflate, zstd | IDENTITY",
                "'' | IDENTITY",
                "; | IDENTITY",
                "';;,,' | IDENTITY"
            })
    void aReaderGetsWhatItLikesBest(String acceptEncoding, ContentCoding expected) {
        assertThat(ContentCoding.best(acceptEncoding, EnumSet.allOf(ContentCoding.class)))
                .isEqualTo(expected);
    }

    @Test
    void whoeverSaysNothingGetsTheBytesAsTheyAre() {
        assertThat(ContentCoding.best(null, EnumSet.allOf(ContentCoding.class))).isEqualTo(ContentCoding.IDENTITY);
    }

    @Test
    void whatIsNotThereIsNotGiven() {
        assertThat(ContentCoding.best("br, gzip", EnumSet.of(ContentCoding.GZIP, ContentCoding.IDENTITY)))
                .isEqualTo(ContentCoding.GZIP);
        assertThat(ContentCoding.best("br, gzip", EnumSet.of(ContentCoding.IDENTITY)))
                .isEqualTo(ContentCoding.IDENTITY);
    }
}
