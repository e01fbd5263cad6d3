package kz.undeu.catalog.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A download goes on where it broke off, with the same file only (RFC 9110, 13 and 14). */
@ExtendWith(Product.class)
class TableDownloadTest {

    private static final List<String> SAME =
            List.of("Content-Type", "ETag", "Last-Modified", "Link", "Cache-Control", "Content-Disposition");

    private final Caller reader = Caller.anonymous();
    private final OpenData data = Product.bean(OpenData.class);

    /** More than a packet: what is small is not compressed. */
    @BeforeEach
    void aTableIsMade() {
        APetition.aPetition().in("KZ-39").titled("Көпір").openForSigning();
        data.make(data.table("petitions"), Product.clock().instant());
    }

    @Test
    void aPartOfATableIsSentByTheRulesOfHttp() {
        String path = "/data/petitions.csv";
        Answer all = reader.get(path);
        byte[] whole = reader.download(path);
        int end = whole.length;
        assertThat(all.header("Accept-Ranges")).isEqualTo("bytes");
        Map<String, Part> parts = Map.of(
                "bytes=10-", new Part(10, end),
                "bytes=10-19", new Part(10, 20),
                "bytes=5-5", new Part(5, 6),
                "bytes=-5", new Part(end - 5, end),
                "bytes=-999999", new Part(0, end),
                "bytes=10-999999", new Part(10, end));
        parts.forEach((range, part) -> {
            Caller asking = reader.with("Range", range);
            Answer answer = asking.get(path);
            assertThat(answer.status()).as(range).isEqualTo(206);
            assertThat(answer.header("Content-Range"))
                    .isEqualTo("bytes " + part.from() + "-" + (part.to() - 1) + "/" + end);
            assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(part.to() - part.from()));
            for (String name : SAME) {
                assertThat(answer.header(name)).as(name).isNotEmpty().isEqualTo(all.header(name));
            }
            assertThat(asking.download(path)).as(range).isEqualTo(Arrays.copyOfRange(whole, part.from(), part.to()));
        });
        for (String none : List.of("bytes=9-3", "bytes=-", "bytes=a-b", "lines=1-2", "bytes=0-1,5-6", "bytes 1-2")) {
            Answer answer = reader.with("Range", none).get(path);
            assertThat(answer.status()).as(none).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Range")).isEmpty();
        }
        for (String beyond : List.of("bytes=" + end + "-", "bytes=99999999-", "bytes=-0")) {
            Answer answer = reader.with("Range", beyond).get(path);
            assertThat(answer.status()).as(beyond).isEqualTo(416);
            assertThat(answer.header("Content-Range")).isEqualTo("bytes */" + end);
            assertThat(answer.code()).isEqualTo("RANGE_NOT_SATISFIABLE");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void aPartOfAnotherFileThanTheReaderHasIsNotSent() {
        String path = "/data/petitions.csv";
        Answer all = reader.get(path);
        Caller asking = reader.with("Range", "bytes=10-");
        Map<String, Integer> statuses = Map.of(
                all.header("ETag"),
                206,
                all.header("Last-Modified"),
                206,
                "\"another\"",
                200,
                "W/" + all.header("ETag"),
                200,
                "Sun, 01 Nov 2026 00:00:00 GMT",
                200,
                "nonsense",
                200);
        statuses.forEach((condition, status) -> assertThat(
                        asking.with("If-Range", condition).get(path).status())
                .as(condition)
                .isEqualTo(status));
        assertThat(asking.with("If-None-Match", all.header("ETag")).get(path).status())
                .isEqualTo(304);
        assertThat(asking.call("HEAD", path).status()).isEqualTo(200);
    }

    @Test
    void whatIsCompressedOnItsWayIsNotTakenForTheFileItself() {
        String path = "/data/petitions.csv";
        byte[] whole = reader.download(path);
        String tag = reader.get(path).header("ETag");
        Caller compressed = reader.with("Accept-Encoding", "gzip");
        Answer all = compressed.get(path);
        assertThat(all.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(all.header("ETag")).isEqualTo("W/" + tag);
        assertThat(all.header("Vary")).contains("Accept-Encoding");
        Answer part = compressed.with("Range", "bytes=10-").get(path);
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.header("ETag")).isEqualTo(tag);
        assertThat(compressed.with("Range", "bytes=10-").download(path))
                .isEqualTo(Arrays.copyOfRange(whole, 10, whole.length));
    }

    @Test
    void whatAKilledRunLeftIsDeletedByTheNext() throws IOException {
        OpenTable table = data.table("commitments");
        data.make(table, Product.clock().instant());
        Path folder = Product.folder().resolve("open-data");
        Path left = Files.createFile(folder.resolve("petitions123.part"));
        Path inWork = Files.createFile(folder.resolve("petitions124.part"));
        Instant now = Files.getLastModifiedTime(inWork).toInstant();
        Files.setLastModifiedTime(left, FileTime.from(now.minus(Duration.ofHours(4))));
        data.make(table, Product.clock().instant());
        assertThat(left).doesNotExist();
        assertThat(inWork).exists();
        Files.delete(inWork);
    }

    /** @param to the first byte behind it */
    private record Part(int from, int to) {}
}
