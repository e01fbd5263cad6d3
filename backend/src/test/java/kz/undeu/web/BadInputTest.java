package kz.undeu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.Petition;
import kz.undeu.signature.Tallies;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, a clear problem goes out and nothing is written. */
@ExtendWith(Product.class)
class BadInputTest {

    private static final String PETITIONS = "/api/v1/petitions";
    private static final byte[] INVALID_UTF_8 = {
        '{', '"', 't', 'o', 'p', 'i', 'c', '"', ':', '"', (byte) 0xC3, '(', '"', '}'
    };

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"title\": }", "nonsense", "{\"title\" {}}"})
    void whatIsNoJsonIsMalformed(String body) {
        assertProblem(citizen().post(PETITIONS, body), 400, "MALFORMED");
    }

    @Test
    void bytesThatAreNoUtf8AreMalformed() {
        assertProblem(citizen().postBytes(PETITIONS, INVALID_UTF_8, "application/json"), 400, "MALFORMED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"demands\": \"many\"}|demands[0]",
                "{\"demands\": [7]}|demands[0]",
                "{\"title\": 7}|title",
                "{\"title\": {\"ru\": 7}}|title",
                "{\"title\": {\"ru\": {}}}|title",
                "{\"title\": {\"de\": \"Titel\"}}|title",
                "{\"jurisdiction\": {}}|jurisdiction",
                "[]|``",
                "{\"surprise\": 1}|surprise"
            })
    void jsonOfAnotherShapeIsInvalidAndTheFieldIsNamed(String body, String field) {
        Answer answer = citizen().post(PETITIONS, body);
        assertProblem(answer, 422, "INPUT_INVALID");
        assertThat(answer.json().at("/violations/0/field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "showName=0.9",
                "showName=2",
                "showName=-1",
                "showName=0",
                "showName=[true]",
                "showName=\"yes\"",
                "showName=\"\"",
                "showName={}",
                "reason=5",
                "reason=0.5",
                "reason=true",
                "reason=[\"a\"]",
                "reason={}"
            })
    void nothingIsMadeOfAValueOfAnotherType(String given) {
        Petition petition = APetition.aPetition().openForSigning();
        String field = given.substring(0, given.indexOf('='));
        Answer answer = resident().put(PETITIONS + "/" + petition.id() + "/signature", """
                {"nonce": "%s", "textSha256": "%s", "%s": %s}""".formatted(
                Nonce.random().base64Url(), petition.textSha256().hex(), field, given.substring(field.length() + 1)));
        assertWrongType(answer, field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.9", "1.0", "true", "false", "[1]", "\"one\"", "\"\"", "{}", "3000000000", "1e2"})
    void aNumberIsAWholeOne(String revision) {
        var organizer = People.residentOf("KZ-62");
        Petition draft = APetition.aPetition().by(organizer).draft();
        assertWrongType(
                Caller.as(organizer).patch(PETITIONS + "/" + draft.id(), "{\"revision\": " + revision + "}"),
                "revision");
    }

    @Test
    void aTopicIsNotSwitchedOffByAWordThatIsNoTruth() {
        Caller administrator = Caller.as(People.administrator());
        assertWrongType(
                administrator.put("/api/v1/admin/topics/environment", "{\"revision\": 0, \"isEnabled\": \"yes\"}"),
                "isEnabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"5\"", "true", "[\"2026-11-02\"]", "\"yesterday\""})
    void aDayIsNoNumber(String day) {
        String path = "/api/v1/agency/escalations/" + AForwardedPetition.to("KZ-62");
        assertWrongType(
                Caller.as(People.officerOf("akimat-62"))
                        .post(path + "/registration", "{\"number\": \"1\", \"registeredOn\": " + day + "}"),
                "registeredOn");
    }

    /** As identity providers of others do. */
    @Test
    void whatIsSpeltOutAsTextIsTheSameValue() throws IOException {
        ObjectMapper json = Product.bean(ObjectMapper.class);
        assertThat(json.readValue("\"3600\"", Argument.of(Integer.class))).isEqualTo(3600);
        assertThat(json.readValue("\"true\"", Argument.of(Boolean.class))).isTrue();
        assertThat(json.readValue("\"false\"", Argument.of(Boolean.class))).isFalse();
    }

    private static void assertWrongType(Answer answer, String field) {
        assertProblem(answer, 422, "INPUT_INVALID");
        assertThat(answer.json().at("/violations/0/field").asText()).isEqualTo(field);
        assertThat(answer.json().at("/violations/0/code").asText()).isEqualTo("WRONG_TYPE");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/petitions/similar,title,REQUIRED",
        "/api/v1/petitions?limit=abc,limit,WRONG_TYPE",
        "/oembed,url,REQUIRED"
    })
    void aParameterIsNamed(String path, String field, String code) {
        Answer answer = Caller.anonymous().get(path);
        assertProblem(answer, 422, "INPUT_INVALID");
        assertThat(answer.json().at("/violations/0/field").asText()).isEqualTo(field);
        assertThat(answer.json().at("/violations/0/code").asText()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "en,-", "-;q=1", "*-*", "ru;q=x"})
    void aLanguageThatIsNoneIsAnsweredInKazakh(String acceptLanguage) {
        Answer answer = Caller.speaking(acceptLanguage).get("/api/v1/nothing");
        assertProblem(answer, 404, "NOT_FOUND");
        assertThat(answer.header("Content-Language")).isEqualTo("kk");
        assertThat(Caller.speaking(acceptLanguage).get("/kk").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\"b", "<b>", "a\\b", "[::1"})
    void aHostThatIsNoneIsMalformed(String host) {
        HttpHostResolver hosts = Product.bean(HttpHostResolver.class);
        assertThatThrownBy(() -> hosts.resolve(HttpRequest.GET("/").header("Host", host)))
                .hasMessage("MALFORMED");
        // As of a container beside it.
        assertThat(hosts.resolve(HttpRequest.GET("/").header("Host", "undeu_product:8080")))
                .isEqualTo("http://undeu_product:8080");
    }

    @Test
    void noListMakesTheAnswerLong() {
        Answer answer = citizen().post(PETITIONS, "{\"demands\": [" + "null,".repeat(100_000) + "null]}");
        assertProblem(answer, 422, "INPUT_INVALID");
        assertThat(answer.json().path("violations").findValuesAsText("code")).contains("TOO_MANY");
        assertThat(answer.json().path("violations").size()).isLessThan(30);
    }

    @Test
    void anUnknownFieldIsNamed() {
        assertThat(citizen()
                        .post(PETITIONS, "{\"surprise\": 1}")
                        .json()
                        .at("/violations/0/field")
                        .asText())
                .isEqualTo("surprise");
    }

    @Test
    void everythingMissingIsNamedAtOnce() {
        assertThat(citizen().post(PETITIONS, "{}").json().path("violations").findValuesAsText("field"))
                .containsExactlyInAnyOrder("title", "summary", "demands", "jurisdiction", "topic");
    }

    @Test
    void tooLongTextsAndControlCharactersAreNamed() {
        String body = """
                {"title": {"ru": "%s"}, "summary": {"ru": "a\\u0000b"}, "demands": [{}, {"ru": "%s"}],
                 "jurisdiction": "KZ-99", "topic": "'; DROP TABLE petition; --"}""".formatted("я".repeat(121), "я".repeat(501));
        assertThat(citizen().post(PETITIONS, body).json().path("violations").findValuesAsText("code"))
                .containsExactlyInAnyOrder("TOO_LONG", "UNPRINTABLE", "REQUIRED", "TOO_LONG", "UNKNOWN", "UNKNOWN");
    }

    @Test
    void tenMegabytesAreTooLarge() {
        byte[] body = ("{\"topic\": \"" + "x".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.US_ASCII);
        assertProblem(citizen().postBytes(PETITIONS, body, "application/json"), 413, "TOO_LARGE");
    }

    @Test
    void anotherContentTypeIsNotTaken() {
        assertProblem(
                citizen().postBytes(PETITIONS, "{}".getBytes(StandardCharsets.US_ASCII), "text/plain"),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(
                citizen()
                        .postBytes(
                                PETITIONS,
                                "a=b".getBytes(StandardCharsets.US_ASCII),
                                "application/x-www-form-urlencoded"),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void noBodyAtAllIsRefused() {
        assertThat(citizen().postNothing(PETITIONS).status()).isBetween(400, 422);
    }

    @Test
    void anAddressThatDoesNotExistIsNotFoundForEverybody() {
        assertProblem(Caller.anonymous().get("/api/v1/nothing"), 404, "NOT_FOUND");
        assertProblem(Caller.anonymous().post("/api/v1/nothing", "{}"), 404, "NOT_FOUND");
        assertProblem(Caller.anonymous().get(PETITIONS + "/ILOU!"), 404, "NOT_FOUND");
        assertProblem(Caller.anonymous().get(PETITIONS + "/0000000000"), 404, "NOT_FOUND");
        assertProblem(citizen().patch(PETITIONS + "/0000000000", "{}"), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ";;;", ",", ",,;q=1"})
    void aPreferenceThatNamesNothingIsMalformed(String nothing) {
        for (Caller caller : preferring(nothing)) {
            assertProblem(caller.get(PETITIONS), 400, "MALFORMED");
            assertProblem(caller.get("/kk"), 400, "MALFORMED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";q=1", "kk,;", ", kk", "ru,,en;;", "-", "x-", "kk;q=abc", "*", "nonsense"})
    void aPreferenceThatMakesNoSenseIsNone(String strange) {
        for (Caller caller : preferring(strange)) {
            assertThat(caller.get(PETITIONS + "?limit=1").status()).isEqualTo(200);
        }
    }

    /** By language, and by character set. */
    private static List<Caller> preferring(String value) {
        return List.of(Caller.speaking(value), Caller.anonymous().with("Accept-Charset", value));
    }

    @Test
    void anotherMethodIsNotAllowed() {
        assertProblem(citizen().delete("/api/v1/topics"), 405, "METHOD_NOT_ALLOWED");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, INPUT_INVALID",
        "limit=101, INPUT_INVALID",
        "limit=abc, INPUT_INVALID",
        "sort=worst, INPUT_INVALID",
        "state=SLEEPING, INPUT_INVALID",
        "language=de, INPUT_INVALID",
        "cursor=abc, CURSOR_INVALID",
        "cursor=NTrQtg, CURSOR_INVALID"
    })
    void aListQueryThatMakesNoSenseIsInvalid(String query, String code) {
        assertProblem(Caller.anonymous().get(PETITIONS + "?" + query), 422, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "_", "'", "%5C", "%00", "%22%3B--", "%F0%9F%98%80"})
    void aSearchForAnythingIsJustASearch(String words) {
        assertThat(Caller.anonymous().get(PETITIONS + "?q=" + words).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"topic=%D0%B6", "jurisdiction=%D0%B6", "topic=%F0%9F%98%80"})
    void lettersWhereCodesAreExpectedFindNothing(String query) {
        Answer answer = Caller.anonymous().get(PETITIONS + "?" + query);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Caller.anonymous()
                        .get("/api/v1/thresholds/preview?jurisdiction=KZ&topic=%D0%B6")
                        .code())
                .isEqualTo("INPUT_INVALID");
    }

    @Test
    void aQueryValueOfTheWrongTypeIsNamed() {
        assertThat(Caller.anonymous()
                        .get(PETITIONS + "?limit=abc")
                        .json()
                        .at("/violations/0/field")
                        .asText())
                .isEqualTo("limit");
    }

    @ParameterizedTest
    @CsvSource({
        "null, NONCE_INVALID",
        "'\"\"', NONCE_INVALID",
        "'\"AAAA\"', NONCE_INVALID",
        "'\"***\"', NONCE_INVALID",
        "7, INPUT_INVALID"
    })
    void aBadNonceIsRefusedAndNothingIsCounted(String nonce, String code) {
        Petition petition = APetition.aPetition().seeding();
        String body = "{\"nonce\": " + nonce + ", \"textSha256\": \""
                + petition.textSha256().hex() + "\"}";
        Answer answer = resident().put(PETITIONS + "/" + petition.id() + "/signature", body);
        assertProblem(answer, 422, code);
        assertThat(Product.bean(Tallies.class)
                        .findByPetition(petition.id())
                        .orElseThrow()
                        .inForce())
                .isEqualTo(1);
    }

    @Test
    void aReasonThatIsTooLongIsRefused() {
        Petition petition = APetition.aPetition().seeding();
        String body = "{\"nonce\": \"" + Nonce.random().base64Url() + "\", \"textSha256\": \""
                + petition.textSha256().hex() + "\", \"reason\": \"" + "я".repeat(301) + "\"}";
        assertProblem(resident().put(PETITIONS + "/" + petition.id() + "/signature", body), 422, "INPUT_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"٨٠٠١٠١١٠٠٠١٣", "800101100014", "", "80010110001", "8001011000133"})
    void anIinThatWasNeverIssuedIsInvalid(String iin) {
        Answer answer = Caller.anonymous().post("/api/v1/auth/demo", """
                {"iin": "%s", "givenName": "Айгүл", "familyName": "Сәрсенова"}""".formatted(iin));
        assertProblem(answer, 422, "IIN_INVALID");
        assertThat(iin.isEmpty() || !answer.body().contains(iin)).isTrue();
        assertThat(answer.header("set-cookie")).isEmpty();
    }

    @Test
    void aNameThatShowsNothingOrTurnsTheTextRoundIsRefused() {
        Answer answer = Caller.anonymous().post("/api/v1/auth/demo", """
                {"iin": "800101100013", "givenName": "\u3164", "familyName": "\u202EСәрсенова"}""");
        assertThat(answer.json().path("violations").findValuesAsText("code"))
                .containsExactly("REQUIRED", "UNPRINTABLE");
    }

    @Test
    void aProblemSpeaksTheReadersLanguage() {
        assertThat(title("ru-KZ,ru;q=0.9")).isEqualTo("Не найдено");
        assertThat(title("kk")).isEqualTo("Табылмады");
        assertThat(title("de, en;q=0.5")).isEqualTo("Not found");
        assertThat(title("de")).isEqualTo("Табылмады");
        assertThat(title("!!,;")).isEqualTo("Табылмады");
    }

    private static String title(String acceptLanguage) {
        return Caller.speaking(acceptLanguage)
                .get("/api/v1/x")
                .json()
                .path("title")
                .asText();
    }

    private static Caller citizen() {
        return Caller.inBrowser(People.residentOf("KZ-62"));
    }

    private static Caller resident() {
        return Caller.as(People.residentOf("KZ-62"));
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).as(answer.body()).isEqualTo(code);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asText()).isNotBlank();
        assertThat(answer.json().path("detail").asText()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "kz.undeu", "io.micronaut", "\tat ", "SQL");
    }
}
