package kz.undeu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Product;
import kz.undeu.testing.Replica;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Machines that come with a token of an OIDC provider. */
@ExtendWith(Product.class)
class MachineIssuerTest {

    private static final String INBOX = "/api/v1/agency/escalations";
    private static final String ISSUER = "https://id.example/realms/state";
    private static final String AUDIENCE = "https://undeu.example/agency";

    private static final AtomicInteger keysAsked = new AtomicInteger();
    private static final AtomicInteger elsewhereAsked = new AtomicInteger();
    private static RSAKey key;
    private static HttpServer provider;
    private static Replica product;

    @BeforeAll
    static void start() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        provider.createContext("/keys", exchange -> {
            keysAsked.incrementAndGet();
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        provider.createContext("/", exchange -> {
            elsewhereAsked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        provider.start();
        product = Replica.with(settings(Map.of()));
    }

    @AfterAll
    static void stop() {
        product.close();
        provider.stop(0);
    }

    @Test
    void aMachineWithAnAgencyInItsTokenSeesTheCasesOfThatAgency() throws JOSEException {
        String mine = AForwardedPetition.to("KZ-10");
        String foreign = AForwardedPetition.to("KZ-11");
        Caller machine = machine(rightly());

        assertThat(machine.get(INBOX).body()).contains(mine).doesNotContain(foreign);
        assertThat(machine.get(INBOX + "/" + mine).status()).isEqualTo(200);
        assertThat(machine.get(INBOX + "/" + foreign).code()).isEqualTo("NOT_FOUND");
        assertThat(machine.post(INBOX + "/" + foreign + "/registration", "{\"number\": \"1\"}")
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(machine.post(INBOX + "/" + mine + "/registration", "{\"number\": \"1\"}")
                        .status())
                .isEqualTo(200);
        assertThat(machine.get("/api/v1/me/petitions").code()).isEqualTo("NOT_SIGNED_IN");
        assertThat(machine.put("/api/v1/petitions/0000000000/signature", "{}").code())
                .isEqualTo("NOT_SIGNED_IN");
        // The keys are kept, not asked for with every request.
        assertThat(keysAsked.get()).isBetween(1, 3);
    }

    @Test
    void aTokenThatIsNotExactlyForUsIsRefused() throws JOSEException {
        Instant now = Product.clock().instant();
        List<UnaryOperator<JWTClaimsSet.Builder>> wrong = List.of(
                claims -> claims.audience("https://other.example"),
                claims -> claims.audience((String) null),
                claims -> claims.issuer("https://id.example/realms/citizens"),
                claims -> claims.issuer(null),
                claims -> claims.expirationTime(Date.from(now.minusSeconds(120))),
                claims -> claims.expirationTime(null),
                claims -> claims.notBeforeTime(Date.from(now.plusSeconds(120))),
                claims -> claims.subject(null),
                claims -> claims.claim("agency", null),
                claims -> claims.claim("agency", "nobody"),
                claims -> claims.claim("agency", List.of("akimat-10", "akimat-11")),
                claims -> claims.claim("agency", 10));
        for (UnaryOperator<JWTClaimsSet.Builder> change : wrong) {
            assertRefused(sign(
                    JWSAlgorithm.RS256,
                    new RSASSASigner(key),
                    change.apply(claims()).build(),
                    header()));
        }
        assertThat(machine(rightly()).get(INBOX).status()).isEqualTo(200);
    }

    @Test
    void aTokenThatTheProviderDidNotSignIsRefused() throws JOSEException {
        JWTClaimsSet claims = claims().build();
        RSAKey stranger = new RSAKeyGenerator(2048).keyID("k1").generate();
        assertRefused(new PlainJWT(claims).serialize());
        assertRefused(
                sign(JWSAlgorithm.HS256, new MACSigner(key.toRSAPublicKey().getEncoded()), claims, header()));
        assertRefused(sign(JWSAlgorithm.RS256, new RSASSASigner(stranger), claims, header()));
        assertRefused(sign(JWSAlgorithm.RS512, new RSASSASigner(key), claims, header()));
        assertRefused(sign(
                JWSAlgorithm.RS256,
                new RSASSASigner(key),
                claims,
                header -> header.type(new JOSEObjectType("logout+jwt"))));
        URI elsewhere = URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + "/mine");
        assertRefused(sign(
                JWSAlgorithm.RS256,
                new RSASSASigner(stranger),
                claims,
                header -> header.keyID("other")
                        .jwkURL(elsewhere)
                        .x509CertURL(elsewhere)
                        .jwk(stranger.toPublicJWK())));
        assertThat(elsewhereAsked.get()).isZero();
    }

    @Test
    void asASessionItIsNothing() throws JOSEException {
        JWTClaimsSet claims =
                claims().claim("roles", List.of("CITIZEN", "MODERATOR")).build();
        String token = sign(JWSAlgorithm.RS256, new RSASSASigner(key), claims, header());
        for (String path : List.of("/api/v1/moderation/queue", "/api/v1/me/petitions")) {
            assertThat(bearer(token).get(path).code()).isEqualTo("NOT_SIGNED_IN");
            assertThat(Caller.anonymous()
                            .at(product.address())
                            .with("Cookie", "undeu=" + token)
                            .get(path)
                            .code())
                    .isEqualTo("NOT_SIGNED_IN");
        }
    }

    @Test
    void algorithmsThatProveNothingAreRefusedAtTheStart() {
        for (String algorithm : List.of("HS256", "none")) {
            assertThatThrownBy(() -> Replica.with(settings(Map.of("algorithms", List.of("RS256", algorithm))))
                            .close())
                    .hasStackTraceContaining("machine-issuers.state.algorithms: " + algorithm);
        }
    }

    private static Map<String, Object> settings(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "issuer", ISSUER,
                "audience", AUDIENCE,
                "jwks-url", "http://127.0.0.1:" + provider.getAddress().getPort() + "/keys"));
        all.putAll(more);
        Map<String, Object> named = new HashMap<>();
        all.forEach((name, value) -> named.put("undeu.identity.machine-issuers.state." + name, value));
        return named;
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("service-account-registry")
                .audience(AUDIENCE)
                .expirationTime(Date.from(Product.clock().instant().plusSeconds(300)))
                .claim("agency", "akimat-10");
    }

    private static String rightly() throws JOSEException {
        return sign(JWSAlgorithm.RS256, new RSASSASigner(key), claims().build(), header());
    }

    private static UnaryOperator<JWSHeader.Builder> header() {
        return header -> header.keyID("k1").type(JOSEObjectType.JWT);
    }

    private static String sign(
            JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims, UnaryOperator<JWSHeader.Builder> header)
            throws JOSEException {
        SignedJWT jwt =
                new SignedJWT(header.apply(new JWSHeader.Builder(algorithm)).build(), claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static Caller machine(String token) {
        return bearer(token);
    }

    private static Caller bearer(String token) {
        return Caller.anonymous().at(product.address()).with("Authorization", "Bearer " + token);
    }

    private static void assertRefused(String token) {
        assertThat(bearer(token).get(INBOX).code()).isEqualTo("NOT_SIGNED_IN");
    }
}
