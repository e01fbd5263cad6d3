package kz.undeu.catalog.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.invalidation.AnInvalidation;
import kz.undeu.petition.Petition;
import kz.undeu.testing.ACase;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.transparency.APublishedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Checked by the program that mirrors run. */
@ExtendWith(Product.class)
class SnapshotTest {

    private static final Path NODE = Path.of("..", "frontend", "node", "node");
    private static final Path VECTOR =
            Path.of("src", "test", "resources", "vectors", "snapshot-of-a-key-with-plus-signs");

    private final Snapshots snapshots = Product.bean(Snapshots.class);

    @TempDir
    private Path folder;

    /** Apart from the snapshot, as it should be. */
    @TempDir
    private Path elsewhere;

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
                .contains("<p>Требование 1: Удовлетворено</p>\n<p>Откроем &lt;завтра&gt;</p>")
                .doesNotContain("<script");
        assertThat(Files.readString(folder.resolve("kk/petitions/index.html")))
                .contains("href=\"../../kk/petitions/" + petition.id() + ".html\"")
                .contains("<a href=\"../../kk/decisions.html\">Модераторлардың шешімдері</a>")
                .endsWith("</ul>\n</main>\n</body>\n</html>\n");
        assertThat(Files.readString(folder.resolve("ru/decisions.html")))
                .contains(
                        "href=\"../ru/petitions/" + petition.id() + ".html\">&lt;b&gt;Мост &amp; дорога&lt;/b&gt;</a>");
        JsonNode counted = Caller.anonymous()
                .get("/api/v1/agencies/akimat-39/accountability")
                .json()
                .get("timeliness");
        JsonNode outcomes = counted.get("outcomes");
        assertThat(Files.readString(folder.resolve("ru/accountability.html")))
                .contains(
                        "<th scope=\"row\"><a href=\"../ru/agencies/akimat-39.html\">Акимат Костанайской области</a></th>"
                                + "<td>" + counted.get("received"))
                .contains("<td>" + outcomes.get("satisfied") + "</td><td>" + outcomes.get("partlySatisfied")
                        + "</td><td>" + outcomes.get("refused") + "</td><td>" + outcomes.get("notCompetent")
                        + "</td></tr>");
        assertThat(Files.readString(folder.resolve("index.html"))).contains("<a lang=\"ru\" href=\"ru/index.html\">");
        assertThat(Files.readString(folder.resolve("en/index.html"))).contains("href=\"../en/accountability.html\"");
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

    /** Plus signs stand around the id of a key, and may stand around eight characters of the key itself. */
    @Test
    void aKeyWithPlusSignsInItIsReadWhole() throws IOException, InterruptedException {
        String key = Files.readString(VECTOR.resolve("vkey")).strip();
        assertThat(verified(VECTOR.resolve("copy"), key)).isEqualTo("0");
        assertThat(verified(VECTOR.resolve("copy"), key.replace("+5dYzCMHk+", "+5dYzCMHj+")))
                .startsWith("1 the key does not have the id");
    }

    @Test
    void theProgramThatChecksLiesAtOneAddressHereAndInTheCopyAndIsSignedWithIt() throws IOException {
        unpack(snapshots.make(Product.clock().instant()));
        String source = Files.readString(Path.of("..", "infra", "verify", "snapshot.mjs"));
        Caller reader = Caller.anonymous();
        String address = reader.get("/data/snapshots").json().path("program").asText();
        Caller.Answer served = reader.get(address);
        assertThat(served.body()).isEqualTo(source).contains("proves nothing");
        assertThat(served.header("Content-Type")).startsWith("text/javascript");
        assertThat(served.header("Link")).contains("</data/snapshots>; rel=\"index\"");
        assertThat(reader.with("If-None-Match", served.header("ETag"))
                        .get(address)
                        .status())
                .isEqualTo(304);
        assertThat(Files.readString(folder.resolve(address.substring(1)))).isEqualTo(source);
        assertThat(Files.readString(folder.resolve("SHA256SUMS"))).contains("  " + address.substring(1) + "\n");
        for (String language : List.of("kk", "ru", "en")) {
            assertThat(text(language + "/verify.html")).contains("node verify-snapshot.mjs &lt;folder&gt; --key");
        }
        assertThat(text("ru/verify.html")).contains("полученная вместе с копией ничего не доказывает");
    }

    @Test
    void everyLinkLeadsToAFileOfTheCopyOrToTheSiteItself() throws IOException {
        Petition petition = APetition.aPetition().in("KZ-39").openForSigning();
        AForwardedPetition.of(petition);
        AnInvalidation.of(petition, 12);
        AnInvalidation.of(APetition.aPetition().in("KZ-39").seeding(), 3);
        ACase.of(APetition.aPetition().in("KZ-39").submitted()).reject(People.moderator(), "PERSONAL_CASE");
        unpack(snapshots.make(Product.clock().instant()));
        List<Path> pages;
        try (Stream<Path> files = Files.walk(folder)) {
            pages = files.filter(file -> file.toString().endsWith(".html")).toList();
        }
        // Each language has its list of petitions, the pages of the menu, and one for each agency.
        assertThat(pages).hasSizeGreaterThan(3 * 60);
        for (Path page : pages) {
            String html = Files.readString(page);
            assertThat(html)
                    .as(page.toString())
                    .doesNotContain("<script", "href=\"/k", "\"original:", "data-hole", ">null<");
            Matcher links = Pattern.compile("(?:href|src)=\"([^\"]*)\"").matcher(html);
            while (links.find()) {
                String link = links.group(1);
                if (!link.contains(":") && !link.startsWith("/") && !link.startsWith("#")) {
                    assertThat(page.resolveSibling(link.replaceFirst("#.*", "")).normalize())
                            .as("%s in %s", link, page)
                            .isRegularFile();
                }
            }
        }
        for (String name : List.of(
                "help",
                "verify",
                "privacy",
                "accessibility",
                "statistics",
                "working-days",
                "pauses",
                "data",
                "invalidations",
                "agencies/akimat-39")) {
            assertThat(text("kk/index.html").contains(name + ".html") || name.startsWith("agencies"))
                    .as(name)
                    .isTrue();
            assertThat(Stream.of("kk", "ru", "en")
                            .map(language -> text(language + "/" + name + ".html"))
                            .distinct())
                    .hasSize(3);
        }
    }

    @Test
    void aPetitionHasItsHistoryRegionsTimelineAndTheProofOfItsThreshold() throws IOException {
        Petition regional = APetition.aPetition().in("KZ-39").openForSigning();
        Petition national = APetition.aPetition().in("KZ").openForSigning();
        Product.clock().pass(Duration.ofDays(1));
        Instant now = Product.clock().instant();
        APetition.signFrom(national, 17, "KZ-39", "198.51.100.7", now);
        APetition.signFrom(national, 3, "KZ-59", "198.51.100.8", now);
        AForwardedPetition.of(regional);
        unpack(snapshots.make(now));
        assertThat(text("en/petitions/" + regional.id() + ".html"))
                .contains("The proof appears with the next checkpoint of the log.");
        APublishedLog.of(regional.id());
        unpack(snapshots.make(now));

        String page = text("en/petitions/" + regional.id() + ".html");
        Matcher proof = Pattern.compile(
                        "<pre>(petition-leaf/v1.*?)</pre>.*?<pre>(c2sp.org/tlog-proof.*?)</pre>", Pattern.DOTALL)
                .matcher(page);
        assertThat(proof.find()).isTrue();
        assertThat(APublishedLog.proves(regional.id(), proof.group(2), proof.group(1)))
                .isTrue();
        assertThat(page)
                .contains("Only residents of one region can sign this petition: Kostanay Region")
                .contains("ceil(", "<a href=\"../../en/agencies/akimat-39.html\">")
                .contains("first 50 signatures came in", "Sent to the body");

        String shown = text("ru/petitions/" + national.id() + ".html");
        assertThat(shown)
                .contains("<polyline points=\"0.0,")
                .contains("<th scope=\"row\">24 ноября 2026</th><td>70</td>")
                .contains("меньше 10")
                .contains("href=\"../../data/petitions-history.csv\"");
    }

    @Test
    void pagesOfDataSayWhatTheApiSays() throws IOException {
        Petition petition =
                APetition.aPetition().in("KZ-39").titled("Приют для собак").openForSigning();
        AForwardedPetition.of(petition);
        String invalidation = AnInvalidation.of(petition, 12);
        unpack(snapshots.make(Product.clock().instant()));
        assertThat(text("ru/invalidations.html"))
                .contains(invalidation, "12 подписей", "=За минуту подписала &lt;одна&gt; программа")
                .contains("Подписывали не сами люди, а программа");
        assertThat(text("kk/working-days.html")).contains("жұмыс күні", "Наурыз");
        assertThat(text("en/working-days.html")).contains("Monday, ", "working days");
        assertThat(text("ru/agencies/akimat-39.html"))
                .contains("<h1>Акимат Костанайской области</h1>", "Приют для собак");
        assertThat(text("en/agencies/akimat-62.html")).contains("No petition has reached this agency yet");
        assertThat(text("ru/statistics.html")).contains("Ноябрь 2026", "<a href=\"../ru/agencies/akimat-39.html\">");
        JsonNode periods =
                Caller.anonymous().get("/api/v1/transparency/retention").json().path("items");
        String privacy = text("en/privacy.html");
        periods.forEach(period -> {
            if (period.path("months").isInt()) {
                assertThat(privacy).contains("<td>" + period.path("months").asInt() + " month");
            }
        });
        assertThat(text("en/data.html")).contains("href=\"../data/commitments.csv\"", "Promises of agencies");
        assertThat(text("kk/help.html")).contains("href=\"../kk/privacy.html\"");
    }

    @Test
    void noTableRepeatsTheHeadingAboveItAndEachHasAName() throws IOException {
        Petition petition = APetition.aPetition().in("KZ-39").openForSigning();
        AForwardedPetition.of(petition);
        unpack(snapshots.make(Product.clock().instant()));
        saysOnceWhatItsTablesAre("petitions/" + petition.id());
        saysOnceWhatItsTablesAre("statistics");
        saysOnceWhatItsTablesAre("agencies/akimat-39");
        saysOnceWhatItsTablesAre("privacy");
        saysOnceWhatItsTablesAre("accountability");
        assertThat(text("ru/statistics.html")).contains("<table aria-label=\"По месяцам\">");
        assertThat(text("ru/working-days.html")).contains("<caption>По месяцам</caption>");
    }

    /** A caption is no heading of the page, a name is one, and each table has one of them. */
    private void saysOnceWhatItsTablesAre(String page) {
        String copied = text("ru/" + page + ".html");
        List<String> headings = all("<h[1-3][^>]*>(.+?)</h[1-3]>", copied);
        List<String> captions = all("<caption>(.+?)</caption>", copied);
        List<String> names = all("<table aria-label=\"(.+?)\">", copied);
        assertThat(captions).doesNotContainAnyElementsOf(headings);
        assertThat(names).isSubsetOf(headings);
        assertThat(all("(<table)", copied)).hasSize(captions.size() + names.size());
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Of a page that was unpacked. */
    private String text(String place) {
        try {
            return Files.readString(folder.resolve(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    @Test
    void pagesGrowOnTheDiskBesideEachOtherAndBesideWholeFiles(@TempDir Path place) throws IOException {
        Path file = place.resolve("a.zip");
        try (SnapshotZip zip = new SnapshotZip(file, Product.clock().instant())) {
            try (Writer one = zip.begin("one.html");
                    Writer two = zip.begin("two.html")) {
                for (int i = 0; i < 20_000; i++) {
                    one.write("1");
                    two.write("2");
                    if (i % 10_000 == 0) {
                        zip.add("between/" + i + ".html", new byte[] {'0'});
                    }
                }
                try (var parts = Files.list(place)) {
                    assertThat(parts.mapToLong(SnapshotTest::size)).anyMatch(bytes -> bytes > 8_000);
                }
            }
        }
        unpack(file);
        assertThat(text("one.html")).isEqualTo("1".repeat(20_000));
        assertThat(text("two.html")).isEqualTo("2".repeat(20_000));
        assertThat(text("between/10000.html")).isEqualTo("0");
        try (var left = Files.list(place)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void whatAKilledRunLeftIsDeletedByTheNextAndWhatIsBeingWrittenIsNot() throws IOException {
        Path place = snapshots.make(Product.clock().instant()).getParent();
        Path left = Files.createFile(place.resolve("snapshot123.part"));
        Path alsoLeft = Files.createFile(place.resolve("page123.part"));
        Path inWork = Files.createFile(place.resolve("list123.part"));
        Instant now = Files.getLastModifiedTime(inWork).toInstant();
        Files.setLastModifiedTime(left, FileTime.from(now.minus(Duration.ofHours(4))));
        Files.setLastModifiedTime(alsoLeft, FileTime.from(now.minus(Duration.ofDays(4))));
        Files.setLastModifiedTime(inWork, FileTime.from(now.minus(Duration.ofHours(2))));
        try {
            Path made = snapshots.make(Product.clock().instant());
            assertThat(left).doesNotExist();
            assertThat(alsoLeft).doesNotExist();
            assertThat(inWork).exists();
            assertThat(made).exists();
        } finally {
            Files.deleteIfExists(inWork);
        }
    }

    @Test
    void aDownloadThatBrokeOffGoesOnWithTheSameFileOnly() {
        String name = snapshots.make(Product.clock().instant()).getFileName().toString();
        String address = "/data/" + name;
        Caller reader = Caller.anonymous();
        byte[] whole = reader.download(address);
        Caller.Answer first = reader.get(address);
        assertThat(first.header("Accept-Ranges")).isEqualTo("bytes");
        String tag = first.header("ETag");
        Caller later = reader.with("Range", "bytes=1000-");
        Caller.Answer rest = later.with("If-Range", tag).get(address);
        assertThat(rest.status()).isEqualTo(206);
        assertThat(rest.header("Content-Range")).isEqualTo("bytes 1000-" + (whole.length - 1) + "/" + whole.length);
        assertThat(rest.header("Content-Type")).isEqualTo("application/zip");
        assertThat(rest.header("ETag")).isEqualTo(tag);
        assertThat(rest.header("Last-Modified")).isEqualTo(first.header("Last-Modified"));
        assertThat(rest.header("Link")).contains("rel=\"license\"");
        assertThat(later.with("If-Range", tag).download(address))
                .isEqualTo(Arrays.copyOfRange(whole, 1000, whole.length));
        assertThat(later.with("If-Range", "\"another\"").download(address)).isEqualTo(whole);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
                    Files.write(target, content.readAllBytes());
                }
            }
        }
    }

    private String verified(String key) throws IOException, InterruptedException {
        return verified(folder, key);
    }

    /** What the program ends with and, unless all is well, what it says is wrong. */
    private String verified(Path copy, String key) throws IOException, InterruptedException {
        Path program = elsewhere.resolve("verify-snapshot.mjs");
        Files.writeString(
                program, Caller.anonymous().get("/data/verify-snapshot.mjs").body());
        Process process = new ProcessBuilder(NODE.toString(), program.toString(), copy.toString(), "--key", key)
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
