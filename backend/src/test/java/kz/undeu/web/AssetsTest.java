package kz.undeu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Product.class)
class AssetsTest {

    /** What browsers send over a secure connection. */
    private static final String OF_BROWSERS = "gzip, deflate, br, zstd";

    private static final Pattern ADDRESS = Pattern.compile("/assets/[A-Za-z0-9._-]+\\.(js|css|woff2)");

    @ParameterizedTest
    @CsvSource({"js, text/javascript; charset=utf-8", "css, text/css; charset=utf-8"})
    void aFileOfTextComesInTheFormThatTheReaderTakes(String kind, String type) throws IOException {
        String address = largest(kind);
        byte[] plain = Caller.anonymous().download(address);
        assertThat(classpath(address)).isEqualTo(plain);

        Answer brotli = Caller.anonymous().with("Accept-Encoding", OF_BROWSERS).get(address);
        assertThat(brotli.header("content-encoding")).isEqualTo("br");
        assertThat(Caller.anonymous().with("Accept-Encoding", OF_BROWSERS).download(address))
                .isEqualTo(classpath(address + ".br"))
                .hasSizeLessThan(plain.length / 2);

        Answer gzip = Caller.anonymous().with("Accept-Encoding", "gzip").get(address);
        assertThat(gzip.header("content-encoding")).isEqualTo("gzip");
        byte[] packed = Caller.anonymous().with("Accept-Encoding", "gzip").download(address);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                .isEqualTo(plain);

        Answer asItIs = Caller.anonymous().get(address);
        assertThat(asItIs.header("content-encoding")).isEmpty();
        for (Answer answer : List.of(brotli, gzip, asItIs)) {
            assertThat(answer.header("content-type")).isEqualTo(type);
            assertThat(answer.header("vary")).isEqualTo("Accept-Encoding");
            assertThat(answer.header("cache-control")).isEqualTo("public, max-age=31536000, immutable");
        }
        assertThat(List.of(brotli.header("etag"), gzip.header("etag"), asItIs.header("etag")))
                .doesNotHaveDuplicates()
                .allMatch(tag -> tag.matches("\"[0-9a-f]{32}\""));
    }

    @Test
    void eachFormIsKnownByItsOwnTagOnly() {
        String address = largest("js");
        Caller reader = Caller.anonymous().with("Accept-Encoding", OF_BROWSERS);
        String ofBrotli = reader.get(address).header("etag");
        Answer known = reader.with("If-None-Match", ofBrotli).get(address);
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(known.header("etag")).isEqualTo(ofBrotli);
        assertThat(known.header("vary")).isEqualTo("Accept-Encoding");
        assertThat(Caller.anonymous()
                        .with("Accept-Encoding", "gzip")
                        .with("If-None-Match", ofBrotli)
                        .get(address)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatIsCompressedAlreadyComesAsItIs() throws IOException {
        String font = largest("woff2");
        Answer answer = Caller.anonymous().with("Accept-Encoding", OF_BROWSERS).get(font);
        assertThat(answer.header("content-encoding")).isEmpty();
        assertThat(answer.header("content-type")).isEqualTo("font/woff2");
        assertThat(Caller.anonymous().with("Accept-Encoding", OF_BROWSERS).download(font))
                .isEqualTo(classpath(font));
    }

    @Test
    void theFormsOfAFileAreNoFilesOfTheirOwn() {
        assertThat(Caller.anonymous().get(largest("js") + ".br").status()).isEqualTo(404);
        assertThat(Caller.anonymous().get(largest("js") + ".gz").status()).isEqualTo(404);
        assertThat(Caller.anonymous().get("/assets/..%2Findex.html").status()).isEqualTo(404);
    }

    @Test
    void headTellsTheSameWithoutTheBytes() {
        String address = largest("js");
        Answer head = Caller.anonymous().with("Accept-Encoding", OF_BROWSERS).call("HEAD", address);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("content-encoding")).isEqualTo("br");
        assertThat(head.body()).isEmpty();
    }

    /** Among those that the page asks for first. */
    private static String largest(String kind) {
        Matcher addresses = ADDRESS.matcher(Caller.anonymous().get("/kk").body());
        return addresses
                .results()
                .filter(found -> found.group(1).equals(kind))
                .map(found -> found.group())
                .max(Comparator.comparingInt(address -> classpath(address).length))
                .orElseThrow();
    }

    private static byte[] classpath(String address) {
        try (InputStream file = AssetsTest.class.getResourceAsStream("/public" + address)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
