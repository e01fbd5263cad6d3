package kz.undeu.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.undeu.catalog.snapshot.Snapshots;
import kz.undeu.identity.Person;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Iins;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import kz.undeu.testing.Unpacked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every byte that anybody can get: all addresses of the API without signing in, the pages, the open data with its snapshot,
 * and all files of the log, with whatever is packed into them. In none of them stands an IIN, a name, a person key or a
 * tag of anybody who signed, in no spelling.
 */
@ExtendWith(Product.class)
class PublicBytesTest {

    private static final String GIVEN = "Ақбөпежан";
    private static final String FAMILY = "Қожабергенқызы";
    private static final Pattern ADDRESS = Pattern.compile("(?m)^  (/\\S+):\\n(?:    .*\\n)*?    get:$");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final Pattern TABLE = Pattern.compile("/data/[a-z-]+\\.(?:csv|json)");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{43}");
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{64}");

    /** What is asked where something must be asked; a language where it says which. */
    private static final Map<String, String> ASKED = Map.of(
            "/api/v1/petitions/similar", "title=%D0%96%D0%B0%D1%80%D1%8B%D2%9B",
            "/api/v1/thresholds/preview", "jurisdiction=KZ-62&topic=health",
            "/api/v1/challenge", "action=sign",
            "/oembed", "url=http%3A%2F%2Flocalhost%2Fkk");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Rows rows = Rows.ofTheProduct();
    private AnAnsweredPetition answered;

    @Test
    void nobodyWhoSignedStandsInAnyByteThatAnybodyCanGet() throws Exception {
        answered = AnAnsweredPetition.make();
        Petition petition = answered.petition();
        List<Person> people = new ArrayList<>(APetition.sign(petition, 300));
        String iin = Iins.another();
        Person named = People.named(iin, GIVEN, FAMILY);
        APetition.signing(petition, named).join();
        people.add(named);
        people.subList(0, 5).forEach(person -> APetition.withdraw(petition.id(), person));
        // Whose petition it is is public by name, and nothing else of them.
        people.add(answered.organizer());
        Product.bean(Publishing.class).publish(petition.id(), Product.clock().instant());
        String snapshot = Product.bean(Snapshots.class)
                .make(Product.clock().instant())
                .getFileName()
                .toString();

        Set<ByteBuffer> secrets = new HashSet<>();
        people.forEach(person -> secrets.add(ByteBuffer.wrap(person.key().bytes())));
        List<byte[]> tags = rows.column(
                "SELECT signatory_tag FROM signature WHERE petition = ?",
                petition.id().value());
        assertThat(tags).hasSize(351);
        tags.forEach(tag -> secrets.add(ByteBuffer.wrap(tag)));

        Map<String, byte[]> everything = new TreeMap<>(files(petition));
        everything.putAll(answers(snapshot));
        assertThat(everything.keySet())
                .anyMatch(name -> name.endsWith("checkpoint"))
                .anyMatch(name -> name.contains("tile/entries/001.p"))
                .contains(
                        "/api/v1/petitions/" + petition.id() + "/tally",
                        "/kk?language=kk",
                        "/data/" + snapshot,
                        answered.attachment(),
                        answered.image());
        for (Map.Entry<String, byte[]> one : everything.entrySet()) {
            for (byte[] bytes : Unpacked.of(one.getValue())) {
                String text = new String(bytes, StandardCharsets.UTF_8);
                assertThat(text).as(one.getKey()).doesNotContain(iin, GIVEN, FAMILY);
                assertThat(holds(bytes, secrets)).as(one.getKey()).isFalse();
            }
        }
        theSearchFindsWhatIsPlanted(tags.get(7), secrets);
    }

    /** The log as a web server would serve it. */
    private static Map<String, byte[]> files(Petition petition) throws IOException {
        Path folder = Product.folder().resolve("log").resolve(petition.id().value());
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** Every address that the API describes, asked by nobody, of something that is there; head and body. */
    private Map<String, byte[]> answers(String snapshot) throws Exception {
        Map<String, byte[]> answers = new TreeMap<>();
        List<String> described = ADDRESS.matcher(text("/api/openapi.yml"))
                .results()
                .map(address -> address.group(1))
                .toList();
        assertThat(described).hasSizeGreaterThan(40);
        List<String> notFound = new ArrayList<>();
        for (String template : described) {
            String address = filled(template, snapshot);
            String question = ASKED.getOrDefault(template, "language=kk");
            if (template.endsWith("/stream")) {
                answers.put(address, firstEvent(address));
                continue;
            }
            HttpResponse<byte[]> answer = ask(address + "?" + question);
            // 401 and 403 are no public address.
            boolean isOfSomething = !template.equals(address);
            if (isOfSomething && (answer.statusCode() == 400 || answer.statusCode() == 404)) {
                notFound.add(answer.statusCode() + " " + template);
            }
            keep(address, answer, answers);
        }
        assertThat(notFound).as("all that is public was really read").isEmpty();
        for (String address : more()) {
            HttpResponse<byte[]> answer = ask(address);
            assertThat(answer.statusCode()).as(address).isNotEqualTo(404);
            keep(address, answer, answers);
        }
        return answers;
    }

    private List<String> more() throws Exception {
        String id = answered.petition().id().value();
        List<String> more = new ArrayList<>(List.of(
                "/log/vkey",
                "/log/" + id + "/checkpoint",
                "/log/" + id + "/tile/0/000",
                "/log/" + id + "/tile/entries/000",
                "/health",
                "/health/readiness",
                "/prometheus",
                "/kk?language=kk"));
        Stream.of("kk", "ru", "en").forEach(language -> more.add("/" + language + "/petitions/" + id));
        List<String> tables = TABLE.matcher(text("/data"))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(tables).hasSizeGreaterThan(5);
        more.addAll(tables);
        return more;
    }

    private String filled(String template, String snapshot) throws Exception {
        if (template.contains("{sha256}")) {
            return template.contains("/images/") ? answered.image() : answered.attachment();
        }
        if (template.startsWith("/dossier-keys/")) {
            return template.replace("{id}", dossierKey());
        }
        Map<String, String> known = Map.of(
                "id", answered.petition().id().value(),
                "petition", answered.petition().id().value(),
                "tile", "0/000",
                "eid", answered.escalation(),
                "slug", AnAnsweredPetition.AGENCY,
                "name", snapshot.replace(".zip", ""),
                "table", "petitions");
        // What is left is asked by those who have signed in only, and answered 401.
        return VARIABLE.matcher(template).replaceAll(name -> known.getOrDefault(name.group(1), "aaaaaaaaaa"));
    }

    /** As manifests name it: the beginning of the SHA-256 of the key as PEM holds it. */
    private static String dossierKey() throws Exception {
        String pem = text("/dossier-key.pem").replaceAll("-----[^-]+-----|\\s", "");
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(Base64.getDecoder().decode(pem));
        return HexFormat.of().formatHex(hash, 0, 8);
    }

    private static void keep(String address, HttpResponse<byte[]> answer, Map<String, byte[]> answers) {
        answers.put(address, answer.body());
        answers.put(address + " head", answer.headers().map().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String address) throws Exception {
        return new String(ask(address).body(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> ask(String address) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(Product.address().resolve(address)).build(), BodyHandlers.ofByteArray());
    }

    /** A stream does not end. */
    private static byte[] firstEvent(String address) throws Exception {
        HttpResponse<InputStream> stream = CLIENT.send(
                HttpRequest.newBuilder(Product.address().resolve(address)).build(), BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            StringBuilder event = new StringBuilder();
            String line;
            while (event.indexOf("data:") < 0 && (line = lines.readLine()) != null) {
                event.append(line).append('\n');
            }
            assertThat(event).contains("data:");
            return event.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Raw, in hex, and in base64 of either alphabet. */
    private static boolean holds(byte[] bytes, Set<ByteBuffer> secrets) {
        for (int from = 0; from + 32 <= bytes.length; from++) {
            if (secrets.contains(ByteBuffer.wrap(bytes, from, 32))) {
                return true;
            }
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return spelled(BASE64, text).map(PublicBytesTest::decoded).anyMatch(secrets::contains)
                || spelled(HEX, text)
                        .map(hex -> ByteBuffer.wrap(HexFormat.of().parseHex(hex)))
                        .anyMatch(secrets::contains);
    }

    /** At every place, as one may stand inside of a longer word. */
    private static Stream<String> spelled(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
            found.add(matcher.group());
        }
        return found.stream();
    }

    private static ByteBuffer decoded(String base64) {
        byte[] decoded = Base64.getUrlDecoder().decode(base64.replace('+', '-').replace('/', '_'));
        return ByteBuffer.wrap(Arrays.copyOf(decoded, 32));
    }

    private static void theSearchFindsWhatIsPlanted(byte[] tag, Set<ByteBuffer> secrets) throws IOException {
        for (String planted : List.of(
                "x" + Base64.getEncoder().encodeToString(tag),
                "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(tag) + "\"",
                HexFormat.of().formatHex(tag) + "0",
                HexFormat.of().withUpperCase().formatHex(tag),
                " " + new String(tag, StandardCharsets.ISO_8859_1))) {
            byte[] bytes = planted.getBytes(StandardCharsets.ISO_8859_1);
            assertThat(holds(bytes, secrets)).isTrue();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(packed)) {
                zip.putNextEntry(new ZipEntry("a.gz"));
                GZIPOutputStream gzip = new GZIPOutputStream(zip);
                gzip.write(bytes);
                gzip.finish();
            }
            assertThat(isUnpackedFrom(packed.toByteArray(), secrets)).isTrue();
        }
        byte[] pdf = AnAnsweredPetition.pdf(HexFormat.of().formatHex(tag));
        assertThat(holds(pdf, secrets)).isFalse();
        assertThat(isUnpackedFrom(pdf, secrets)).isTrue();
    }

    private static boolean isUnpackedFrom(byte[] packed, Set<ByteBuffer> secrets) throws IOException {
        return Unpacked.of(packed).stream().anyMatch(bytes -> holds(bytes, secrets));
    }
}
