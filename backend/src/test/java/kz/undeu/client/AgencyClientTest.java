package kz.undeu.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.identity.Person;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Replica;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Machines that prove themselves with a key of their own. */
@ExtendWith(Product.class)
class AgencyClientTest {

    private static final String TOKEN = "/api/v1/auth/token";
    private static final String AUDIENCE = "http://localhost:8080" + TOKEN;
    private static final String CLIENTS = "/api/v1/admin/agency-clients";
    private static final String END = "{\"reason\": \"The key leaked\"}";
    private static final String INBOX = "/api/v1/agency/escalations";
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final Person administrator = People.administrator();
    private final Caller admin = Caller.as(administrator);

    @Test
    void aMachineSeesAndAnswersTheCasesOfItsAgencyAndNoOthers() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        Caller machine = machine(register("akimat-10", key), key);
        String mine = INBOX + "/" + AForwardedPetition.to("KZ-10");
        String foreign = INBOX + "/" + AForwardedPetition.to("KZ-11");

        assertThat(machine.get(INBOX).body()).contains(mine.substring(INBOX.length() + 1));
        assertThat(machine.get(INBOX).body()).doesNotContain(foreign.substring(INBOX.length() + 1));
        assertThat(machine.get(mine).status()).isEqualTo(200);
        assertThat(machine.get(mine + "/dossier").code()).isEqualTo("DOSSIER_NOT_READY");
        for (String path : List.of(foreign, INBOX + "/0000000000")) {
            assertThat(machine.get(path).code()).isEqualTo("NOT_FOUND");
            assertThat(machine.get(path + "/dossier").code()).isEqualTo("NOT_FOUND");
            assertThat(machine.post(path + "/registration", "{\"number\": \"1\"}")
                            .code())
                    .isEqualTo("NOT_FOUND");
        }
        assertThat(machine.post(mine + "/registration", "{\"number\": \"ЗТ-7\"}")
                        .json()
                        .at("/escalation/registrationNumber")
                        .asText())
                .isEqualTo("ЗТ-7");
    }

    @Test
    void aMachineIsNobodyElsewhere() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        Caller machine = machine(register("akimat-10", key), key);
        String petition = "/api/v1/petitions/0000000000";
        for (Answer answer : List.of(
                machine.put(petition + "/signature", "{}"),
                machine.delete(petition + "/signature"),
                machine.post("/api/v1/petitions", "{}"),
                machine.get("/api/v1/me/petitions"),
                machine.get("/api/v1/moderation/queue"),
                machine.post(CLIENTS, "{}"),
                machine.get(CLIENTS),
                machine.delete("/api/v1/session?everywhere=true"))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(401);
        }
        assertThat(machine.get("/api/v1/session").json().path("authenticated").asBoolean())
                .isFalse();
        // Nor does its token pass in the cookie of a person.
        String token = token(register("akimat-10", key), key)
                .json()
                .path("access_token")
                .asText();
        assertThat(Caller.anonymous()
                        .with("Cookie", "undeu=" + token)
                        .get(INBOX)
                        .code())
                .isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void everyKindOfKeyOnTheListWorks() throws Exception {
        RSAKey rsa = new RSAKeyGenerator(2048).generate();
        OctetKeyPair ed = new OctetKeyPairGenerator(Curve.Ed25519).generate();
        ECKey ec = new ECKeyGenerator(Curve.P_256).generate();
        for (SignedBy by : List.of(
                new SignedBy(rsa, JWSAlgorithm.RS256, new RSASSASigner(rsa)),
                new SignedBy(rsa, JWSAlgorithm.PS256, new RSASSASigner(rsa)),
                new SignedBy(ed, JWSAlgorithm.EdDSA, new Ed25519Signer(ed)),
                new SignedBy(ec, JWSAlgorithm.ES256, new ECDSASigner(ec)))) {
            String client = register("akimat-10", by.key());
            Answer answer =
                    ask(sign(by.algorithm(), by.signer(), assertion(client).build()));
            assertThat(answer.status()).as(by.algorithm() + answer.body()).isEqualTo(200);
            assertThat(answer.header("cache-control")).isEqualTo("no-store");
            assertThat(answer.json().path("token_type").asText()).isEqualTo("Bearer");
            assertThat(answer.json().path("expires_in").asInt()).isEqualTo(600);
            assertThat(answer.body()).doesNotContain("refresh_token");
        }
        // A machine has no part in who the browser's person is.
        assertThat(ask(assertion("0000000000").build(), ec).header("set-cookie"))
                .isEmpty();
    }

    @Test
    void anAssertionForAnotherServiceAnotherTimeOrAnotherClientIsRefused() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        String client = register("akimat-10", key);
        String other = register("akimat-11", new ECKeyGenerator(Curve.P_256).generate());
        Instant now = Product.clock().instant();
        List<UnaryOperator<JWTClaimsSet.Builder>> wrong = List.of(
                claims -> claims.audience("https://elsewhere.example" + TOKEN),
                claims -> claims.audience(List.of(AUDIENCE, "https://elsewhere.example" + TOKEN)),
                claims -> claims.audience((String) null),
                claims -> claims.issuer("somebody"),
                claims -> claims.issuer(other).subject(other),
                claims -> claims.subject(other),
                claims -> claims.issuer("0000000000").subject("0000000000"),
                claims -> claims.expirationTime(null),
                claims -> claims.expirationTime(Date.from(now)),
                claims -> claims.expirationTime(Date.from(now.plusSeconds(302))),
                claims -> claims.notBeforeTime(Date.from(now.plusSeconds(60))),
                claims -> claims.jwtID(null),
                claims -> claims.jwtID("x".repeat(129)));
        for (UnaryOperator<JWTClaimsSet.Builder> change : wrong) {
            JWTClaimsSet claims = change.apply(assertion(client)).build();
            assertRefused(ask(claims, key), 401, "invalid_client");
        }
        assertThat(ask(assertion(client).build(), key).status()).isEqualTo(200);
        assertRefused(
                form(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_assertion_type",
                        ASSERTION_TYPE,
                        "client_assertion",
                        sign(
                                JWSAlgorithm.ES256,
                                new ECDSASigner(key),
                                assertion(client).build()),
                        "client_id",
                        other)),
                401,
                "invalid_client");
    }

    @Test
    void theKeyDecidesOnTheAlgorithm() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).generate();
        String client = register("akimat-10", key);
        JWTClaimsSet claims = assertion(client).build();
        RSAKey stranger = new RSAKeyGenerator(2048).generate();
        byte[] publicKey = key.toRSAPublicKey().getEncoded();
        String good = sign(JWSAlgorithm.RS256, new RSASSASigner(key), claims);
        for (String assertion : List.of(
                new PlainJWT(claims).serialize(),
                sign(JWSAlgorithm.HS256, new MACSigner(publicKey), claims),
                sign(JWSAlgorithm.RS512, new RSASSASigner(key), claims),
                sign(JWSAlgorithm.RS256, new RSASSASigner(stranger), claims),
                good.substring(0, good.lastIndexOf('.') + 1),
                "x.y.z")) {
            assertRefused(ask(assertion), 401, "invalid_client");
        }
        // A key that the token brings along is not looked at.
        SignedJWT withKey = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .jwk(stranger.toPublicJWK())
                        .build(),
                claims);
        withKey.sign(new RSASSASigner(stranger));
        assertRefused(ask(withKey.serialize()), 401, "invalid_client");
        assertThat(ask(good).status()).isEqualTo(200);
    }

    @Test
    void anAssertionIsTakenOnceOnHoweverManyReplicas() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        JWTClaimsSet claims = assertion(register("akimat-10", key)).build();
        String assertion = sign(JWSAlgorithm.ES256, new ECDSASigner(key), claims);
        try (Replica replica = Replica.with(Map.of())) {
            ExecutorService pool = Executors.newFixedThreadPool(8);
            Callable<List<Integer>> both = () -> List.of(
                    ask(assertion).status(),
                    form(Caller.anonymous().at(replica.address()), body(assertion))
                            .status());
            List<Integer> statuses = pool.invokeAll(Collections.nCopies(8, both)).stream()
                    .flatMap(done -> {
                        try {
                            return done.get().stream();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
            pool.shutdown();
            assertThat(statuses).hasSize(16).containsOnlyOnce(200).allMatch(each -> each == 200 || each == 401);
        }
        // Another assertion of another client may have the same jti.
        ECKey second = new ECKeyGenerator(Curve.P_256).generate();
        JWTClaimsSet theirs = assertion(register("akimat-10", second))
                .jwtID(claims.getJWTID())
                .build();
        assertThat(ask(theirs, second).status()).isEqualTo(200);
    }

    @Test
    void aTokenEndsAfterTenMinutesAndAtOnceWhenItsClientIsDisabled() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        String client = register("akimat-10", key);
        Caller machine = machine(client, key);
        Product.clock().pass(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(machine.get(INBOX).status()).isEqualTo(200);
        Product.clock().pass(Duration.ofSeconds(1));
        assertThat(machine.get(INBOX).code()).isEqualTo("NOT_SIGNED_IN");

        Caller again = machine(client, key);
        assertThat(admin.post(CLIENTS + "/" + client + "/end", END).status()).isEqualTo(200);
        assertThat(again.get(INBOX).code()).isEqualTo("NOT_SIGNED_IN");
        assertRefused(token(client, key), 401, "invalid_client");
        assertThat(admin.get(CLIENTS).body()).contains(client, "disabledAt\":\"2026");
        assertThat(admin.post(CLIENTS + "/0000000000/end", END).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void whoLetAMachineInAndWhoEndedItIsListedWithTheirReasons() throws Exception {
        String client = register("akimat-10", new ECKeyGenerator(Curve.P_256).generate());
        String end = CLIENTS + "/" + client + "/end";
        JsonNode registered = listed(client);
        assertThat(registered.at("/registered/by").asText()).isEqualTo(administrator.displayName());
        assertThat(registered.at("/registered/reason").asText()).isEqualTo("By order 7");
        assertThat(registered.path("ended").isNull()).isTrue();

        for (String reason : List.of("{}", "{\"reason\": \" \"}")) {
            Answer refused = admin.post(end, reason);
            assertThat(refused.json().at("/violations/0/field").asText()).isEqualTo("reason");
            assertThat(refused.json().at("/violations/0/code").asText()).isEqualTo("REQUIRED");
        }
        assertThat(listed(client).path("disabledAt").isNull())
                .as("without a reason nothing ends")
                .isTrue();
        assertThat(Caller.as(People.moderator()).post(end, END).code()).isEqualTo("FORBIDDEN");

        Answer ended = admin.post(end, END);
        assertThat(ended.json()).isEqualTo(listed(client));
        assertThat(ended.json().at("/ended/by").asText()).isEqualTo(administrator.displayName());
        assertThat(ended.json().at("/ended/reason").asText()).isEqualTo("The key leaked");
        assertThat(ended.json().path("registered")).isEqualTo(registered.path("registered"));

        // Whoever comes later ends nothing any more.
        assertThat(admin.post(end, "{\"reason\": \"Cleaning up\"}").json()).isEqualTo(ended.json());
        assertThat(Rows.ofTheProduct()
                        .number("SELECT COUNT(*) FROM staff_act WHERE kind = 'CLIENT_ENDED' AND subject = ?", client))
                .isEqualTo(1);
    }

    private JsonNode listed(String client) {
        for (JsonNode each : admin.get(CLIENTS).json().path("items")) {
            if (each.path("id").asText().equals(client)) {
                return each;
            }
        }
        throw new AssertionError(client + " is not listed");
    }

    @Test
    void aRequestThatIsNoneIsToldSoInTheWordsOfOAuth() throws Exception {
        assertRefused(form(Map.of()), 400, "invalid_request");
        assertRefused(form(Map.of("grant_type", "password")), 400, "unsupported_grant_type");
        assertRefused(form(Map.of("grant_type", "client_credentials")), 400, "invalid_request");
        assertRefused(
                form(Map.of("grant_type", "client_credentials", "client_id", "a", "client_secret", "b")),
                400,
                "invalid_request");
        assertRefused(
                form(Map.of("grant_type", "client_credentials", "client_assertion_type", ASSERTION_TYPE)),
                400,
                "invalid_request");
        assertRefused(
                Caller.anonymous()
                        .postBytes(
                                TOKEN,
                                "grant_type=client_credentials&grant_type=client_credentials"
                                        .getBytes(StandardCharsets.US_ASCII),
                                "application/x-www-form-urlencoded"),
                400,
                "invalid_request");
        assertThat(Caller.anonymous().post(TOKEN, "{}").status()).isEqualTo(415);
    }

    @Test
    void onlyAnAdministratorRegistersAndOnlyPublicKeysThatAreStrong() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        String good = input("akimat-10", key.toPublicJWK());
        assertThat(Caller.anonymous().post(CLIENTS, good).code()).isEqualTo("NOT_SIGNED_IN");
        for (Caller caller : List.of(
                Caller.as(People.residentOf("KZ-10")),
                Caller.as(People.officerOf("akimat-10")),
                Caller.as(People.moderator()))) {
            assertThat(caller.post(CLIENTS, good).code()).isEqualTo("FORBIDDEN");
            assertThat(caller.get(CLIENTS).code()).isEqualTo("FORBIDDEN");
        }
        assertThat(violation(input("akimat-10", key))).isEqualTo("PRIVATE_KEY");
        assertThat(violation(input(
                        "akimat-10", new RSAKeyGenerator(1024, true).generate().toPublicJWK())))
                .isEqualTo("UNKNOWN_KIND");
        assertThat(violation(input(
                        "akimat-10", new ECKeyGenerator(Curve.P_384).generate().toPublicJWK())))
                .isEqualTo("UNKNOWN_KIND");
        assertThat(
                        violation(
                                "{\"agency\": \"akimat-10\", \"name\": \"x\", \"publicKey\": {\"kty\": \"oct\", \"k\": \"AAAA\"}}"))
                .isEqualTo("PRIVATE_KEY");
        assertThat(violation("{\"agency\": \"akimat-10\", \"name\": \"x\", \"publicKey\": {\"kty\": \"EC\"}}"))
                .isEqualTo("NOT_A_KEY");
        assertThat(violation("{\"agency\": \"akimat-10\", \"name\": \"x\"}")).isEqualTo("REQUIRED");
        assertThat(violation(input("nobody", key.toPublicJWK()))).isEqualTo("UNKNOWN");
        assertThat(violation(good.replace("the registry", " "))).isEqualTo("OUT_OF_RANGE");
        assertThat(violation(good.replace("By order 7", " "))).isEqualTo("REQUIRED");
        assertThat(violation(good.replace("By order 7", "x".repeat(501)))).isEqualTo("TOO_LONG");
        assertThat(violation(good.replace("By order 7", "\\u0007"))).isEqualTo("UNPRINTABLE");
        // What was sent in private is neither kept nor shown.
        assertThat(admin.get(CLIENTS).body()).doesNotContain("\"d\"", key.getD().toString());
    }

    private String violation(String input) {
        Answer answer = admin.post(CLIENTS, input);
        assertThat(answer.code()).isEqualTo("INPUT_INVALID");
        return answer.json().at("/violations/0/code").asText();
    }

    private String register(String agency, JWK key) {
        Answer answer = admin.post(CLIENTS, input(agency, key.toPublicJWK()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private static String input(String agency, JWK key) {
        return "{\"agency\": \"" + agency + "\", \"name\": \"the registry\", \"publicKey\": " + key.toJSONString()
                + ", \"reason\": \"By order 7\"}";
    }

    private static Caller machine(String client, ECKey key) throws JOSEException {
        Answer answer = token(client, key);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Caller.anonymous()
                .with(
                        "Authorization",
                        "Bearer " + answer.json().path("access_token").asText());
    }

    private static Answer token(String client, ECKey key) throws JOSEException {
        return ask(assertion(client).build(), key);
    }

    private static JWTClaimsSet.Builder assertion(String client) {
        return new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(AUDIENCE)
                .expirationTime(Date.from(Product.clock().instant().plusSeconds(60)))
                .jwtID(UUID.randomUUID().toString());
    }

    private static Answer ask(JWTClaimsSet claims, ECKey key) throws JOSEException {
        return ask(sign(JWSAlgorithm.ES256, new ECDSASigner(key), claims));
    }

    private static Answer ask(String assertion) {
        return form(body(assertion));
    }

    private static Map<String, String> body(String assertion) {
        return Map.of(
                "grant_type", "client_credentials",
                "client_assertion_type", ASSERTION_TYPE,
                "client_assertion", assertion);
    }

    private static Answer form(Map<String, String> fields) {
        return form(Caller.anonymous(), fields);
    }

    private static Answer form(Caller caller, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return caller.postBytes(TOKEN, body.getBytes(StandardCharsets.US_ASCII), "application/x-www-form-urlencoded");
    }

    private static String sign(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims) throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).build(), claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static void assertRefused(Answer answer, int status, String error) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("error").asText()).isEqualTo(error);
        assertThat(answer.json().path("error_description").asText()).isNotBlank();
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
    }

    private record SignedBy(JWK key, JWSAlgorithm algorithm, JWSSigner signer) {}
}
