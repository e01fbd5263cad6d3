package kz.undeu.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.undeu.identity.Person;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Iins;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every byte that anybody can get: all addresses of the API without signing in, the pages, and all files of the log. In none
 * of them stands an IIN, a name, a person key or a tag of anybody who signed, in no spelling.
 */
@ExtendWith(Product.class)
class PublicBytesTest {

    private static final String GIVEN = "Ақбөпежан";
    private static final String FAMILY = "Қожабергенқызы";
    private static final Pattern ADDRESS = Pattern.compile("(?m)^  (/\\S+):$");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{43}");
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{64}");

    private final Rows rows = Rows.ofTheProduct();

    @Test
    void nobodyWhoSignedStandsInAnyByteThatAnybodyCanGet() throws IOException {
        Petition petition = APetition.aPetition().openForSigning();
        List<Person> people = new ArrayList<>(APetition.sign(petition, 300));
        String iin = Iins.another();
        Person named = People.named(iin, GIVEN, FAMILY);
        APetition.signing(petition, named).join();
        people.add(named);
        people.subList(0, 5).forEach(person -> APetition.withdraw(petition.id(), person));
        Product.bean(Publishing.class).publish(petition.id(), Product.clock().instant());

        Set<ByteBuffer> secrets = new HashSet<>();
        people.forEach(person -> secrets.add(ByteBuffer.wrap(person.key().bytes())));
        List<byte[]> tags = rows.column(
                "SELECT signatory_tag FROM signature WHERE petition = ?",
                petition.id().value());
        assertThat(tags).hasSize(351);
        tags.forEach(tag -> secrets.add(ByteBuffer.wrap(tag)));

        Map<String, byte[]> everything = new TreeMap<>(files(petition));
        everything.putAll(answers(petition));
        assertThat(everything.keySet())
                .anyMatch(name -> name.endsWith("checkpoint"))
                .anyMatch(name -> name.contains("tile/entries/001.p"))
                .contains("/api/v1/petitions/" + petition.id() + "/tally", "/kk");
        everything.forEach((name, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(text).as(name).doesNotContain(iin, GIVEN, FAMILY);
            assertThat(holds(bytes, secrets)).as(name).isFalse();
        });
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

    /** Every address that the API describes, asked by nobody; with ids of the petition where one is wanted. */
    private static Map<String, byte[]> answers(Petition petition) {
        Caller anybody = Caller.anonymous();
        Map<String, byte[]> answers = new TreeMap<>();
        String description = anybody.get("/api/openapi.yml").body();
        List<String> addresses = new ArrayList<>(ADDRESS.matcher(description)
                .results()
                .map(address -> address.group(1))
                // A stream does not end.
                .filter(address -> !address.endsWith("/stream"))
                .map(address -> address.replaceAll("\\{[^}]+}", petition.id().value()))
                .toList());
        assertThat(addresses).hasSizeGreaterThan(40);
        addresses.addAll(List.of(
                "/log/vkey",
                "/log/" + petition.id() + "/checkpoint",
                "/log/" + petition.id() + "/tile/0/000",
                "/log/" + petition.id() + "/tile/entries/000",
                "/health",
                "/health/readiness",
                "/prometheus",
                "/",
                "/kk",
                "/kk/petitions/" + petition.id(),
                "/ru/petitions/" + petition.id(),
                "/en/petitions/" + petition.id()));
        for (String address : addresses) {
            Caller.Answer answer = anybody.get(address);
            answers.put(address, (answer.headers().map() + "\n" + answer.body()).getBytes(StandardCharsets.UTF_8));
        }
        return answers;
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

    private static void theSearchFindsWhatIsPlanted(byte[] tag, Set<ByteBuffer> secrets) {
        for (String planted : List.of(
                "x" + Base64.getEncoder().encodeToString(tag),
                "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(tag) + "\"",
                HexFormat.of().formatHex(tag) + "0",
                HexFormat.of().withUpperCase().formatHex(tag),
                " " + new String(tag, StandardCharsets.ISO_8859_1))) {
            assertThat(holds(planted.getBytes(StandardCharsets.ISO_8859_1), secrets))
                    .isTrue();
        }
    }
}
