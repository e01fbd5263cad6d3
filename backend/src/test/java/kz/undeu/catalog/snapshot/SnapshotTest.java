package kz.undeu.catalog.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Enumeration;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Checked by the program that mirrors run. */
@ExtendWith(Product.class)
class SnapshotTest {

    private static final Path NODE = Path.of("..", "frontend", "node", "node");
    private static final Path PROGRAM = Path.of("..", "infra", "verify", "snapshot.mjs");

    private final Snapshots snapshots = Product.bean(Snapshots.class);

    @TempDir
    private Path folder;

    @Test
    void aMirrorVerifiesItAndFindsWhateverWasChanged() throws IOException, InterruptedException {
        Petition petition =
                APetition.aPetition().in("KZ-39").titled("<b>Мост & дорога</b>").openForSigning();
        String escalation = AForwardedPetition.of(petition);
        Caller officer = Caller.inBrowser(People.officerOf("akimat-39"));
        officer.post("/api/v1/agency/escalations/" + escalation + "/registration", "{\"number\": \"1\"}");
        officer.post("/api/v1/agency/escalations/" + escalation + "/response", """
                {"answers": [{"demand": 1, "outcome": "SATISFIED", "reasons": {"ru": "Откроем <завтра>"}},
                             {"demand": 2, "outcome": "REFUSED", "reasons": {"kk": "Жоқ"}}]}""");
        Petition unlisted = APetition.aPetition().in("KZ-39").seeding();
        unpack(snapshots.make(Product.clock().instant()));
        String key = Caller.anonymous().get("/log/vkey").body().strip();
        assertThat(verified(key)).isEqualTo("0");

        String place = "ru/petitions/" + petition.id() + ".html";
        String page = Files.readString(folder.resolve(place));
        assertThat(page)
                .contains("&lt;b&gt;Мост &amp; дорога&lt;/b&gt;", "23 ноября 2026")
                .contains("<b>Удовлетворено</b>: <span>Откроем &lt;завтра&gt;</span>")
                .doesNotContain("<script");
        assertThat(Files.readString(folder.resolve("kk/petitions/index.html")))
                .contains("href=\"/kk/petitions/" + petition.id() + "\"")
                .contains("<a href=\"/kk/decisions\">Модераторлардың шешімдері</a>")
                .endsWith("</ul>\n");
        assertThat(Files.readString(folder.resolve("ru/decisions/index.html")))
                .contains("<a href=\"/ru/petitions/" + petition.id() + "\">&lt;b&gt;Мост &amp; дорога&lt;/b&gt;</a>")
                .endsWith("</ul>\n");
        JsonNode counted = Caller.anonymous()
                .get("/api/v1/agencies/akimat-39/accountability")
                .json()
                .get("timeliness");
        JsonNode outcomes = counted.get("outcomes");
        assertThat(Files.readString(folder.resolve("ru/accountability.html")).replaceAll("\\s+", " "))
                .contains("<th scope=\"row\">Акимат Костанайской области</th> <td>" + counted.get("received"))
                .contains("<td>" + outcomes.get("satisfied") + "</td> <td>" + outcomes.get("partlySatisfied")
                        + "</td> <td>" + outcomes.get("refused") + "</td> <td>" + outcomes.get("notCompetent")
                        + "</td> </tr>");
        assertThat(Files.readString(folder.resolve("index.html"))).contains("<a lang=\"ru\" href=\"/ru/\">");
        assertThat(Files.readString(folder.resolve("en/index.html"))).contains("href=\"/en/accountability\"");
        assertThat(Files.readString(folder.resolve("data/petitions.csv")))
                .contains(petition.id().value());
        assertThat(Files.readString(folder.resolve("SHA256SUMS")))
                .doesNotContain(unlisted.id().value());

        Path changed = folder.resolve(place);
        Files.writeString(changed, page + " ");
        assertThat(verified(key)).isEqualTo("1 " + place + " was changed");
        Files.delete(changed);
        assertThat(verified(key)).isEqualTo("1 " + place + " is missing");
        Files.writeString(changed, page);
        Files.writeString(folder.resolve("more.html"), "");
        assertThat(verified(key)).startsWith("1 not in the list");
        Files.delete(folder.resolve("more.html"));
        assertThat(verified(key)).isEqualTo("0");

        Path list = folder.resolve("SHA256SUMS");
        Files.writeString(list, Files.readString(list) + "0".repeat(64) + "  x\n");
        assertThat(verified(key)).isEqualTo("1 SHA256SUMS is not the one that was signed");
        Path note = folder.resolve("SHA256SUMS.note");
        Files.writeString(note, Files.readString(note).replace("made 2026", "made 2027"));
        assertThat(verified(key)).isEqualTo("1 SHA256SUMS.note is not signed by the key");
    }

    @Test
    void ofTheSameFactsAndMomentTheSameBytesAreMade() throws IOException {
        APetition.aPetition().in("KZ-39").openForSigning();
        byte[] first = Files.readAllBytes(snapshots.make(Product.clock().instant()));
        assertThat(Files.readAllBytes(snapshots.make(Product.clock().instant())))
                .isEqualTo(first);
    }

    @Test
    void theNewestAreKeptAndDownloaded() {
        for (int day = 0; day < 5; day++) {
            snapshots.make(Product.clock().instant());
            Product.clock().pass(Duration.ofDays(1));
        }
        assertThat(snapshots.names())
                .containsExactly(
                        "undeu-snapshot-2026-11-27.zip",
                        "undeu-snapshot-2026-11-26.zip",
                        "undeu-snapshot-2026-11-25.zip");
        Caller reader = Caller.anonymous();
        assertThat(reader.get("/data/snapshots").json().at("/paths/0").asText())
                .isEqualTo("/data/undeu-snapshot-2026-11-27.zip");
        Caller.Answer file = reader.get("/data/undeu-snapshot-2026-11-27.zip");
        assertThat(file.header("Content-Type")).isEqualTo("application/zip");
        assertThat(file.header("Link")).contains("rel=\"license\"", "</data/snapshots>; rel=\"index\"");
        assertThat(reader.get("/data").header("Link")).contains("</data/snapshots>; rel=\"related\"");
        assertThat(reader.with("If-None-Match", file.header("ETag"))
                        .get("/data/undeu-snapshot-2026-11-27.zip")
                        .status())
                .isEqualTo(304);
        for (String none : List.of("undeu-snapshot-2026-11-20", "..%2Flog", "undeu-snapshot-2026-11-27.zip.part")) {
            assertThat(reader.get("/data/" + none + ".zip").status()).isEqualTo(404);
        }
    }

    @Test
    void whatIsWrittenGoesToTheDiskFileByFile(@TempDir Path place) throws IOException {
        Path file = place.resolve("a.zip");
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        try (SnapshotZip zip = new SnapshotZip(file, Product.clock().instant())) {
            for (int i = 1; i <= 20; i++) {
                zip.add("a/" + i + ".html", noise);
                assertThat(Files.size(file)).isGreaterThan(i * 99_000L);
            }
        }
        try (var left = Files.list(place)) {
            assertThat(left).containsExactly(file);
        }
    }

    private void unpack(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Path target = folder.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                try (InputStream content = file.getInputStream(entry)) {
                    Files.write(target, content.readAllBytes(), StandardOpenOption.CREATE_NEW);
                }
            }
        }
    }

    /** What the program ends with and, unless all is well, what it says is wrong. */
    private String verified(String key) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(NODE.toString(), PROGRAM.toString(), folder.toString(), "--key", key)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int end = process.waitFor();
        return said.lines()
                .filter(line -> line.startsWith("WRONG "))
                .findFirst()
                .map(line -> end + line.substring("WRONG".length()))
                .orElse(end == 0 ? "0" : end + " " + said);
    }
}
