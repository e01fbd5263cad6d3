package kz.undeu.escalation.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.identity.Person;
import kz.undeu.identity.Vault;
import kz.undeu.outbox.OutboxRelay;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.Petitions;
import kz.undeu.signature.Signing;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import kz.undeu.transparency.APublishedLog;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Product.class)
class DossierTest {

    private static final int ULYTAU_REQUIRED = 2_190;

    private final Escalations escalations = Product.bean(Escalations.class);
    private final DossierMaking making = Product.bean(DossierMaking.class);
    private final DossierRows rows = Product.bean(DossierRows.class);
    private final DossierJob job = Product.bean(DossierJob.class);

    @Test
    void itSaysHowItWasWhenTheThresholdWasReachedHoweverMuchHappensUntilItIsMade() throws IOException {
        Petition petition = APetition.aPetition().openForSigning();
        List<Person> early = APetition.sign(petition, 20);
        Signing signing = Product.bean(Signing.class);
        signing.withdraw(petition.id(), early.get(0), now()).join();
        // Ten more than needed, so that the batch that reaches the tier goes on behind it.
        APetition.sign(petition, ULYTAU_REQUIRED - 69 + 10);
        // The relay of the product may be faster than this one, and still be at it.
        Product.bean(OutboxRelay.class).handOn(now());
        Escalation escalation = Awaitility.await()
                .until(() -> escalationsOf(petition), found -> !found.isEmpty())
                .get(0);
        // Between the crossing and the dossier people sign, sign anew and take signatures back.
        APetition.sign(petition, 30);
        signing.withdraw(petition.id(), early.get(1), now()).join();
        APetition.signing(petition, early.get(0)).join();
        APublishedLog.of(petition.id());
        Product.clock().pass(Duration.ofMinutes(20));
        job.makeDue(now());

        Map<String, byte[]> files = unpacked(rows.file(escalation.id()).orElseThrow());
        JsonNode facts = json(files);
        JsonNode crossing = facts.path("crossing");
        assertThat(crossing.path("inForce").asInt()).isEqualTo(ULYTAU_REQUIRED);
        assertThat(crossing.path("signed").asInt()).isEqualTo(ULYTAU_REQUIRED + 1);
        assertThat(crossing.path("withdrawn").asInt()).isEqualTo(1);
        assertThat(crossing.path("eventIndex").asInt()).isEqualTo(ULYTAU_REQUIRED + 1);
        List<String> shown = new ArrayList<>();
        crossing.path("byRegion").forEach(count -> {
            if (count.path("fewerThan").isNull()) {
                shown.add(count.path("region").path("code").asText() + " "
                        + count.path("inForce").asLong());
            } else {
                assertThat(count.path("inForce").isNull()).isTrue();
            }
        });
        assertThat(shown).containsExactly("KZ-62 " + ULYTAU_REQUIRED);
        assertThat(facts.path("timeline").findValuesAsText("kind"))
                .contains("PUBLISHED", "OPENED")
                .endsWith("THRESHOLD_REACHED");
        assertThat(facts.path("log").path("size").asInt()).isEqualTo(ULYTAU_REQUIRED + 2 + 10 + 32);
        assertThat(APublishedLog.proves(
                        petition.id(), text(files, DossierWriter.PROOF), text(files, DossierWriter.LEAF)))
                .isTrue();
        assertThat(APublishedLog.proves(
                        petition.id(), text(files, DossierWriter.PROOF), text(files, DossierWriter.LEAF) + " "))
                .isFalse();
        assertThat(Sha256.hex(files.get(DossierWriter.TEXT)))
                .isEqualTo(petition.textSha256().hex());
        assertThat(facts.path("threshold").has("spreadRegions"))
                .as("without spread facts are the bytes they always were")
                .isFalse();
    }

    @Test
    void aThresholdThatAsksForSpreadIsProvenByTheNamesAndFiguresOfItsRegions() throws IOException {
        Petition petition = APetition.aPetition().in("KZ-63").openForSigning();
        Rows.ofTheProduct()
                .change(
                        "UPDATE threshold SET spread_percent = 1, spread_regions = 1 WHERE petition = ? AND tier = 1",
                        petition.id().value());
        Rows.ofTheProduct()
                .change(
                        "INSERT INTO threshold_spread (petition, tier, region, required, population, population_as_of,"
                                + " source) VALUES (?, 1, 'KZ-63', 7, 700, '2026-01-01', 'Bureau')",
                        petition.id().value());
        EscalationId id = EscalationId.parse(AForwardedPetition.of(petition));
        ADossier.of(id);
        Map<String, byte[]> files = unpacked(rows.file(id).orElseThrow());
        JsonNode threshold = json(files).path("threshold");
        assertThat(threshold.at("/spreadRegions/0/code").asText())
                .isEqualTo(threshold.at("/spread/places/0/jurisdiction").asText())
                .isEqualTo("KZ-63");
        assertThat(threshold.at("/spreadRegions/0/name/kk").asText()).isNotBlank();
        try (PDDocument document = Loader.loadPDF(files.get("dossier-ru.pdf"))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("[\\s\u00A0]+", " "))
                    .contains(
                            threshold.at("/spreadRegions/0/name/ru").asText() + " 700 01.01.2026 7 50 да",
                            "Источник сведений о населении: Bureau");
        }
    }

    @Test
    void anOfficerChecksItWithTheCommandsOfItsOwnDocument(@TempDir Path folder) throws Exception {
        EscalationId id = made("KZ-10");
        Caller officer = Caller.inBrowser(People.officerOf("akimat-10"));
        Map<String, byte[]> files = unpacked(officer.download(path(id) + "/dossier"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path at = folder.resolve(file.getKey());
            Files.createDirectories(at.getParent());
            Files.write(at, file.getValue());
        }
        for (String document : List.of("how-to-check-kk.txt", "how-to-check-ru.txt")) {
            List<String> commands = Pattern.compile("^     (.+)$", Pattern.MULTILINE)
                    .matcher(text(files, document))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(commands).hasSize(4).noneMatch(command -> command.contains("{"));
            Matcher key = Pattern.compile("curl -fsS \\S+(/dossier-keys/\\S+\\.pem) -o (\\S+)")
                    .matcher(commands.get(0));
            assertThat(key.matches()).isTrue();
            Files.writeString(
                    folder.resolve(key.group(2)),
                    Caller.anonymous().get(key.group(1)).body());
            assertThat(run(folder, commands.get(1))).contains("Signature Verified Successfully");
            assertThat(run(folder, commands.get(2)))
                    .contains("dossier.json: OK")
                    .doesNotContain("FAILED");
            assertThat(run(folder, commands.get(3))).startsWith(Sha256.hex(files.get(DossierWriter.TEXT)));

            Files.write(folder.resolve("dossier.json"), new byte[] {'{', '}'});
            assertThat(run(folder, commands.get(2))).contains("dossier.json: FAILED");
            Files.write(folder.resolve("dossier.json"), files.get("dossier.json"));
            String manifest = text(files, DossierFile.MANIFEST);
            Files.writeString(folder.resolve(DossierFile.MANIFEST), manifest.replaceFirst("[0-9]", "a"));
            assertThat(run(folder, commands.get(1))).doesNotContain("Verified Successfully");
            Files.writeString(folder.resolve(DossierFile.MANIFEST), manifest);
        }
        assertThat(Caller.anonymous().get("/dossier-keys/0000000000000000.pem").code())
                .isEqualTo("NOT_FOUND");
        assertThat(Caller.anonymous().get("/dossier-key.pem").body())
                .isEqualTo(Files.readString(folder.resolve("dossier-key.pem")));
    }

    /** A kill may come between any two of the three steps; another replica goes on. */
    @Test
    void whoeverGoesOnAfterAKillMakesTheSameFile() {
        EscalationId id = forwarded("KZ-11");
        Escalation escalation = escalations.findById(id).orElseThrow();
        APublishedLog.of(escalation.petition());
        try (ApplicationContext replica = Product.replica(
                Map.of("undeu.demo.content", false, "undeu.dossier.delay", "1d", "undeu.log.enabled", false))) {
            DossierMaking other = replica.getBean(DossierMaking.class);
            assertThat(making.freeze(escalation, now())).isTrue();
            byte[] facts = rows.facts(id).orElseThrow();
            Product.clock().pass(Duration.ofDays(1));
            assertThat(other.freeze(escalation, now())).isTrue();
            assertThat(rows.facts(id)).hasValue(facts);

            byte[] file = making.file(id);
            assertThat(other.file(id)).isEqualTo(file);
            Instant stored = now();
            other.store(escalation, file, stored);
            Product.clock().pass(Duration.ofMinutes(1));
            making.store(escalation, new byte[] {1}, now());
            job.makeDue(now());
            replica.getBean(DossierJob.class).makeDue(now());
            assertThat(rows.file(id)).hasValue(file);
            assertThat(making.file(id)).isEqualTo(file);
            assertThat(Product.bean(Dossiers.class).of(id).madeAt()).isEqualTo(stored);
        }
    }

    @Test
    void itWaitsForThePublicLogAndSaysSo() {
        EscalationId id = forwarded("KZ-15");
        Caller officer = Caller.inBrowser(People.officerOf("akimat-15"));
        job.makeDue(now());
        assertThat(rows.facts(id)).isEmpty();
        Answer notYet = officer.get(path(id) + "/dossier");
        assertThat(notYet.status()).isEqualTo(409);
        assertThat(notYet.code()).isEqualTo("DOSSIER_NOT_READY");
        assertThat(officer.get(path(id) + "/dossier.pdf").code()).isEqualTo("DOSSIER_NOT_READY");
        assertThat(officer.get(path(id)).json().path("dossier").isNull()).isTrue();

        APublishedLog.of(petition(id));
        job.makeDue(now());
        assertThat(officer.get(path(id) + "/dossier").status()).isEqualTo(200);
    }

    @Test
    void itsAgencyFetchesItAndThatIsRecorded() {
        EscalationId id = made("KZ-19");
        String path = path(id) + "/dossier";
        Caller officer = Caller.inBrowser(People.officerOf("akimat-19"));
        JsonNode before = officer.get(path(id)).json().path("dossier");
        assertThat(before.path("downloadedAt").isNull()).isTrue();

        Answer head = officer.call("HEAD", path);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("content-length")).isEqualTo(before.path("bytes").asText());
        assertThat(officer.get(path(id))
                        .json()
                        .path("dossier")
                        .path("downloadedAt")
                        .isNull())
                .isTrue();

        byte[] file = officer.download(path);
        assertThat(Sha256.hex(file)).isEqualTo(before.path("sha256").asText());
        Answer answer = officer.get(path);
        assertThat(answer.header("etag")).isEqualTo('"' + Sha256.hex(file) + '"');
        assertThat(answer.header("content-type")).isEqualTo("application/zip");
        assertThat(answer.header("cache-control")).isEqualTo("private, no-cache");
        assertThat(answer.header("content-disposition"))
                .isEqualTo("attachment; filename=\"undeu-" + petition(id) + "-" + id + ".zip\"");
        assertThat(officer.with("If-None-Match", answer.header("etag"))
                        .get(path)
                        .status())
                .isEqualTo(304);
        assertThat(Instant.parse(officer.get(path(id))
                        .json()
                        .path("dossier")
                        .path("downloadedAt")
                        .asText()))
                .isEqualTo(now());

        byte[] printed = officer.download(path + ".pdf?language=ru");
        assertThat(printed).isEqualTo(DossierFile.take(file, "dossier-ru.pdf").orElseThrow());
        assertThat(officer.get(path + ".pdf?language=en").code()).isEqualTo("INPUT_INVALID");
    }

    @Test
    void howeverManyFetchItItIsInMemoryOnceAndWhileItIsSentOnly() {
        EscalationId id = made("KZ-33");
        OpenedDossiers opened = Product.bean(OpenedDossiers.class);
        String sha256 = Product.bean(Dossiers.class).of(id).sha256();
        byte[] file = opened.file(id, sha256);
        assertThat(opened.file(id, sha256)).isSameAs(file);
        assertThat(file).isEqualTo(rows.file(id).orElseThrow());
        WeakReference<byte[]> sent = new WeakReference<>(file);
        file = null;
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
            System.gc();
            return sent.get() == null;
        });
    }

    @Test
    void onlyThoseThatWaitAreLookedAtEverySecond() {
        EscalationId id = forwarded("KZ-35");
        APublishedLog.of(petition(id));
        assertThat(rows.findWaiting(200)).contains(id);
        assertThat(hasDossier(id)).isZero();
        job.makeDue(now());
        assertThat(rows.findWaiting(200)).doesNotContain(id);
        assertThat(hasDossier(id)).isEqualTo(1);
    }

    private static long hasDossier(EscalationId id) {
        return Rows.ofTheProduct().number("SELECT has_dossier FROM escalation WHERE id = ?", id.toString());
    }

    @Test
    void nobodyElseFetchesIt() {
        EscalationId id = made("KZ-23");
        for (String what : List.of("/dossier", "/dossier.pdf")) {
            Answer other = Caller.inBrowser(People.officerOf("akimat-11")).get(path(id) + what);
            assertThat(other.status()).isEqualTo(404);
            assertThat(other.all())
                    .isEqualTo(Caller.inBrowser(People.officerOf("akimat-11"))
                            .get("/api/v1/agency/escalations/0000000000" + what)
                            .all());
            assertThat(Caller.inBrowser(People.residentOf("KZ-23"))
                            .get(path(id) + what)
                            .code())
                    .isEqualTo("FORBIDDEN");
            assertThat(Caller.inBrowser(People.moderator()).get(path(id) + what).code())
                    .isEqualTo("FORBIDDEN");
            assertThat(Caller.anonymous().get(path(id) + what).code()).isEqualTo("NOT_SIGNED_IN");
        }
    }

    @Test
    void itIsStoredSealedAndGoesWithTheOrganizer() {
        EscalationId id = made("KZ-27");
        Petition petition = Product.bean(Petitions.class).get(petition(id));
        assertThat(Rows.ofTheProduct().everyCell())
                .noneMatch(cell -> new String(cell, StandardCharsets.UTF_8).contains(DossierFacts.FORMAT));

        assertThat(Product.bean(ForgettingDossiers.class).forget(petition.id(), now()))
                .isEqualTo(1);
        assertThat(Product.bean(ForgettingDossiers.class).forget(petition.id(), now()))
                .isZero();
        assertThat(rows.facts(id)).isEmpty();
        Caller officer = Caller.inBrowser(People.officerOf("akimat-27"));
        assertThat(officer.get(path(id) + "/dossier").code()).isEqualTo("DOSSIER_DESTROYED");
        assertThat(officer.get(path(id))
                        .json()
                        .path("dossier")
                        .path("isDestroyed")
                        .asBoolean())
                .isTrue();
        job.makeDue(now());
        assertThat(rows.file(id)).isEmpty();
    }

    @Test
    void aRotatedVaultKeyLeavesItReadable() {
        EscalationId id = made("KZ-31");
        byte[] file = rows.file(id).orElseThrow();
        String theirs = base64("another-vault-key-of-32-bytes-ab");
        String ours = base64("undeu-demo-vault-key-32-bytes-!!");
        try (ApplicationContext rotated = replica(theirs, ours)) {
            assertThat(rotated.getBean(DossierRenewal.class).renew(500)).isPositive();
            assertThat(rotated.getBean(DossierRenewal.class).renew(500)).isZero();
            assertThat(rotated.getBean(DossierRows.class).file(id)).hasValue(file);
            assertThatThrownBy(() -> rows.file(id)).isInstanceOf(Vault.CannotOpen.class);
        }
        try (ApplicationContext back = replica(ours, theirs)) {
            assertThat(back.getBean(DossierRenewal.class).renew(500)).isPositive();
        }
        assertThat(rows.file(id)).hasValue(file);
    }

    private static ApplicationContext replica(String vaultKey, String previous) {
        return Product.replica(Map.of(
                "undeu.demo.content",
                false,
                "undeu.dossier.delay",
                "1d",
                "undeu.log.enabled",
                false,
                "undeu.vault.key",
                vaultKey,
                "undeu.vault.previous-keys",
                List.of(previous)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static List<Escalation> escalationsOf(Petition petition) {
        return Product.bean(Escalations.class).findByPetitionOrderByTier(petition.id());
    }

    private EscalationId forwarded(String region) {
        return EscalationId.parse(AForwardedPetition.to(region));
    }

    private EscalationId made(String region) {
        EscalationId id = forwarded(region);
        APublishedLog.of(petition(id));
        job.makeDue(now());
        return id;
    }

    private PetitionId petition(EscalationId id) {
        return escalations.findById(id).orElseThrow().petition();
    }

    private static String path(EscalationId id) {
        return "/api/v1/agency/escalations/" + id;
    }

    private static Instant now() {
        return Product.clock().instant();
    }

    private static JsonNode json(Map<String, byte[]> files) throws IOException {
        return new ObjectMapper().readTree(files.get(DossierWriter.FACTS));
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unpacked(byte[] file) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String run(Path folder, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command.split(" "))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
