package kz.undeu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.identity.Person;
import kz.undeu.identity.Sessions;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionState;
import kz.undeu.petition.Petitions;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a request ends must be plain, or nothing of it is done and nothing after it is read. */
@ExtendWith(Product.class)
class FramingTest {

    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";
    private static final String NEXT = "GET /api/v1/topics HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final Person organizer = People.residentOf("KZ-62");

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n", "XYZ\r\n{}\r\n0\r\n\r\n", "2\r\n{}zz\r\n", "-1\r\n", "2\r\n{}\r\nzz\r\n", "\r\n"})
    void aBodyThatBreaksOffSubmitsNothing(String body) throws IOException {
        for (boolean apart : List.of(false, true)) {
            Petition draft = APetition.aPetition().by(organizer).draft();
            String head = head("POST", "/api/v1/petitions/" + draft.id() + "/submission", organizer) + CHUNKED + "\r\n";
            assertRefused(apart ? answers(head, body) : answers(head + body));
            assertThat(Product.bean(Petitions.class).get(draft.id()).state()).isEqualTo(PetitionState.DRAFT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"XYZ\r\n", "2\r\n{}\r\nzz\r\n"})
    void aCallThatNeedsNoBodyIsNotDoneEither(String body) throws IOException {
        Person officer = People.officerOf("akimat-62");
        String path = "/api/v1/agency/escalations/" + AForwardedPetition.to("KZ-62") + "/assignment";
        String taking = head("PUT", path, officer) + CHUNKED + "\r\n";
        assertRefused(answers(taking + body));
        assertRefused(answers(taking, body));
        assertThat(Caller.as(officer).get(path).json().path("assignee").isNull())
                .isTrue();
        Caller.as(officer).put(path, "{}");
        // Takes none at all.
        String puttingBack = head("DELETE", path, officer) + CHUNKED + "\r\n";
        assertRefused(answers(puttingBack + body));
        assertRefused(answers(puttingBack, body));
        assertThat(Caller.as(officer).get(path).json().path("assignee").isNull())
                .isFalse();
    }

    @Test
    void whatCameBeforeTheBreakIsNotTaken() throws IOException {
        String body = "{\"title\": {\"ru\": \"Половина\"}}";
        String head = head("POST", "/api/v1/petitions", organizer) + CHUNKED + "\r\n";
        String chunk = Integer.toHexString(body.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + body + "\r\n";
        assertRefused(answers(head + chunk + "zz\r\n" + NEXT));
        assertRefused(answers(head, chunk, "zz\r\n", NEXT));
    }

    @Test
    void aBreakAfterTheAnswerClosesTheConnection() throws IOException {
        String head = head("POST", "/api/v1/nothing", organizer) + CHUNKED + "\r\n";
        String answers = answers(head + "2\r\n{}\r\n", "zz\r\n", NEXT);
        assertThat(answers).startsWith("HTTP/1.1 404 ").containsOnlyOnce("HTTP/1.1 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.1|Content-Length: 5;Transfer-Encoding: chunked",
                "1.1|Transfer-Encoding: chunked;Content-Length: 5",
                "1.1|Content-Length: 5;Transfer-Encoding: xchunked",
                "1.1|Transfer-Encoding: xchunked",
                "1.1|Transfer-Encoding: gzip, chunked",
                "1.1|Transfer-Encoding: chunked;Transfer-Encoding: chunked",
                "1.1|Transfer-Encoding: chunked, identity",
                "1.1|Transfer-Encoding: chunked;Transfer-Encoding: identity",
                "1.1|Content-Length: 5;Content-Length: 6",
                "1.2|Content-Length: 5;Transfer-Encoding: chunked",
                "1.0|Content-Length: 5;Transfer-Encoding: chunked",
                "1.0|Connection: keep-alive;Transfer-Encoding: chunked"
            })
    void aRequestOfTwoEndsIsRefusedAndWhatFollowsIsNotRead(String version, String headers) throws IOException {
        Petition draft = APetition.aPetition().by(organizer).draft();
        String submission = "/api/v1/petitions/" + draft.id() + "/submission";
        String head = head("POST", submission, organizer).replace("HTTP/1.1", "HTTP/" + version)
                + headers.replace(";", "\r\n") + "\r\n\r\n";
        assertRefused(answers(head + "0\r\n\r\n" + head("POST", submission, organizer) + "\r\n"));
        assertThat(Product.bean(Petitions.class).get(draft.id()).state()).isEqualTo(PetitionState.DRAFT);
    }

    @Test
    void bytesThatAreNoGzipAreMalformed() throws IOException {
        String body = "{\"revision\": 0, \"topic\": \"\"}";
        String head = head("POST", "/api/v1/petitions", organizer) + "Connection: close\r\nContent-Encoding: gzip\r\n";
        assertRefused(answers(head + "Content-Length: " + body.length() + "\r\n\r\n" + body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "deflate"})
    void aCompressedBodyIsTakenAndTheNextRequestToo(String coding) throws IOException {
        for (boolean apart : List.of(false, true)) {
            Petition draft = APetition.aPetition().by(organizer).draft();
            byte[] body = compressed(coding, "{}".getBytes(StandardCharsets.UTF_8));
            byte[] head = compressedHead(draft, coding, body.length);
            byte[] last = bytes(head("GET", "/api/v1/topics", organizer) + "Connection: close\r\n\r\n");
            byte[] half = Arrays.copyOf(body, body.length / 2);
            byte[] rest = Arrays.copyOfRange(body, half.length, body.length);
            String answers = apart ? answers(head, half, rest, last) : answers(joined(head, body, last));
            assertThat(answers.split("HTTP/1.1 200 ")).as(answers).hasSize(3);
            assertThat(Product.bean(Petitions.class).get(draft.id()).state()).isEqualTo(PetitionState.SUBMITTED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void aCompressedBodyThatBreaksOffSubmitsNothing(String coding) throws IOException {
        byte[] whole = compressed(coding, "{}".getBytes(StandardCharsets.UTF_8));
        for (int length : List.of(1, 5, whole.length / 2, whole.length - 4, whole.length - 1)) {
            assertNotSubmitted(coding, Arrays.copyOf(whole, length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void aCompressedBodyThatGoesOnAfterItsEndSubmitsNothing(String coding) throws IOException {
        byte[] whole = compressed(coding, "{}".getBytes(StandardCharsets.UTF_8));
        assertNotSubmitted(coding, joined(whole, bytes("x")));
        // A second one after the first: nobody would read it.
        assertNotSubmitted(coding, joined(whole, whole));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void aCompressedBodyWhoseCheckSumIsWrongSubmitsNothing(String coding) throws IOException {
        byte[] wrong = compressed(coding, bytes("{}"));
        // Of gzip the length comes after it, four bytes.
        wrong[wrong.length - (coding.equals("gzip") ? 5 : 1)] ^= 1;
        assertNotSubmitted(coding, wrong);
    }

    private void assertNotSubmitted(String coding, byte[] body) throws IOException {
        for (boolean apart : List.of(false, true)) {
            Petition draft = APetition.aPetition().by(organizer).draft();
            byte[] head = compressedHead(draft, coding, body.length);
            assertRefused(apart ? answers(head, body, bytes(NEXT)) : answers(joined(head, body, bytes(NEXT))));
            assertThat(Product.bean(Petitions.class).get(draft.id()).state()).isEqualTo(PetitionState.DRAFT);
        }
    }

    @Test
    void aHeadThatNamesACodingOfNoBodyIsTaken() throws IOException {
        String answers = answers(head("GET", "/api/v1/topics", organizer)
                + "Connection: close\r\nContent-Encoding: gzip\r\nContent-Length: 0\r\n\r\n");
        assertThat(answers).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void whatGrowsBeyondTheLimitIsTooLargeAndTheNextRequestIsTaken() throws IOException {
        byte[] body = compressed("gzip", new byte[64_000_000]);
        byte[] last = bytes(head("GET", "/api/v1/topics", organizer) + "Connection: close\r\n\r\n");
        for (boolean apart : List.of(false, true)) {
            Petition draft = APetition.aPetition().by(organizer).draft();
            byte[] head = compressedHead(draft, "gzip", body.length);
            String answers = apart ? answers(head, body, last) : answers(joined(head, body, last));
            assertThat(answers).startsWith("HTTP/1.1 413 ").contains("\"TOO_LARGE\"", "HTTP/1.1 200 ");
            assertThat(Product.bean(Petitions.class).get(draft.id()).state()).isEqualTo(PetitionState.DRAFT);
        }
    }

    @Test
    void aCallThatNeedsNoBodyIsNotDoneWithHalfACompressedOne() throws IOException {
        Person officer = People.officerOf("akimat-62");
        String path = "/api/v1/agency/escalations/" + AForwardedPetition.to("KZ-62") + "/assignment";
        Caller.as(officer).put(path, "{}");
        byte[] head = bytes(head("DELETE", path, officer) + "Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\n");
        byte[] half = Arrays.copyOf(compressed("gzip", bytes("{}")), 5);
        assertRefused(answers(joined(head, half)));
        assertRefused(answers(head, half));
        assertThat(Caller.as(officer).get(path).json().path("assignee").isNull())
                .isFalse();
    }

    private byte[] compressedHead(Petition draft, String coding, int length) {
        return bytes(head("POST", "/api/v1/petitions/" + draft.id() + "/submission", organizer) + "Content-Encoding: "
                + coding + "\r\nContent-Length: " + length + "\r\n\r\n");
    }

    private static byte[] compressed(String coding, byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out =
                coding.equals("deflate") ? new DeflaterOutputStream(bytes) : new GZIPOutputStream(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    @Test
    void whatIsChunkedAsItShouldBeIsTakenAndTheNextRequestToo() throws IOException {
        for (boolean apart : List.of(false, true)) {
            Petition draft = APetition.aPetition().by(organizer).draft();
            String head = head("POST", "/api/v1/petitions/" + draft.id() + "/submission", organizer)
                    + "Transfer-Encoding: Chunked\r\n\r\n";
            String last = head("GET", "/api/v1/topics", organizer) + "Connection: close\r\n\r\n";
            String answers = apart
                    ? answers(head, "1\r\n{\r\n", "1;a=b\r\n}\r\n0\r\nTrailer: x\r\n\r\n", last)
                    : answers(head + "2\r\n{}\r\n0\r\n\r\n" + last);
            assertThat(answers.split("HTTP/1.1 200 ")).as(answers).hasSize(3);
            assertThat(Product.bean(Petitions.class).get(draft.id()).state()).isEqualTo(PetitionState.SUBMITTED);
        }
    }

    private static void assertRefused(String answers) {
        assertThat(answers)
                .matches("(?s)HTTP/1\\.\\d 400 .*")
                .contains("application/problem+json", "\"MALFORMED\"")
                .containsOnlyOnce("HTTP/1.");
    }

    private static String head(String method, String path, Person person) {
        return method + " " + path
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + Tokens.of(Product.bean(Sessions.class), person) + "\r\n";
    }

    /** All that comes back until the other side closes; the parts are sent one after the other. */
    private static String answers(String... parts) throws IOException {
        return answers(Stream.of(parts).map(FramingTest::bytes).toArray(byte[][]::new));
    }

    private static String answers(byte[]... parts) throws IOException {
        try (Socket socket =
                new Socket(Product.address().getHost(), Product.address().getPort())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(10_000);
            for (byte[] part : parts) {
                socket.getOutputStream().write(part);
                pause();
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** So that the server reads what was sent before the rest comes. */
    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
