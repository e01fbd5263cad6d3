package kz.undeu.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.security.oauth2.endpoint.authorization.pkce.S256PkceGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kz.undeu.testing.PinnedClock;

/** An OIDC provider with any number of realms on one port that does right until a test tells it how to do wrong. */
final class MisbehavingProvider implements AutoCloseable {

    static final String CLIENT_ID = "undeu";
    static final String CLIENT_SECRET = "a secret / with + signs";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final RSAKey key;
    private final Map<String, Issued> codes = new ConcurrentHashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);

    /** The paths asked for. */
    final Queue<String> requests = new ConcurrentLinkedQueue<>();

    MisbehavingProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("right").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String issuer(String realm) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + realm;
    }

    RSAKey key() {
        return key;
    }

    JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID());
    }

    /** What it would rightly say of Айгүл to whoever came with this request. */
    JWTClaimsSet.Builder claims(Map<String, String> request, String realm) {
        Instant now = PinnedClock.START;
        return new JWTClaimsSet.Builder()
                .issuer(issuer(realm))
                .audience(CLIENT_ID)
                .subject("f:1:aigul")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("nonce", request.get("nonce"))
                .claim("iin", "800101100013")
                .claim("given_name", "Айгүл")
                .claim("family_name", "Сәрсенова")
                .claim("birthdate", "1880-01-01")
                .claim("citizenship", "KAZ")
                .claim("region", "Ulytau")
                .claim("acr", "2");
    }

    String sign(JWTClaimsSet claims) {
        return sign(header().build(), claims, key);
    }

    static String sign(JWSHeader header, JWTClaimsSet claims, RSAKey with) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** A code that buys this token, as after a person has signed in. */
    String code(Map<String, String> request, String idToken) {
        return code(
                request, 200, "{\"token_type\":\"Bearer\",\"access_token\":\"x\",\"id_token\":\"" + idToken + "\"}");
    }

    String code(Map<String, String> request, int status, String body) {
        String code = UUID.randomUUID().toString();
        codes.put(code, new Issued(request, status, body));
        return code;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(path);
        String realm = path.split("/", -1)[1];
        if (path.endsWith("/.well-known/openid-configuration")) {
            send(exchange, 200, metadata(realm));
        } else if (path.endsWith("/jwks")) {
            send(exchange, 200, new JWKSet(key).toString());
        } else if (path.endsWith("/token")) {
            token(exchange, realm);
        } else {
            send(exchange, 404, "{}");
        }
    }

    private String metadata(String realm) {
        String issuer = issuer(realm);
        return """
                {"issuer": "%s", "authorization_endpoint": "%s/authorize", "token_endpoint": "%s/token",
                 "jwks_uri": "%s/jwks", "id_token_signing_alg_values_supported": ["none", "HS256", "RS256"],
                 "authorization_response_iss_parameter_supported": %s, "something_new": {"a": [1]}}""".formatted(
                realm.equals("pretender") ? issuer("good") : issuer, issuer, issuer, issuer, realm.equals("named"));
    }

    private void token(HttpExchange exchange, String realm) throws IOException {
        Map<String, String> form =
                Browser.query("/?" + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
        if (realm.equals("hangs")) {
            // Headers come at once, the end never does.
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await(Duration.ofMinutes(1));
            exchange.close();
            return;
        }
        // A code is good once, for who asked for it, and for the address it was sent to.
        Issued issued = codes.remove(form.getOrDefault("code", ""));
        boolean isRight = issued != null
                && S256PkceGenerator.hash(form.getOrDefault("code_verifier", ""))
                        .equals(issued.request().get("code_challenge"))
                && issued.request().get("redirect_uri").equals(form.get("redirect_uri"))
                && List.of("Basic dW5kZXU6YStzZWNyZXQrJTJGK3dpdGgrJTJCK3NpZ25z")
                        .equals(exchange.getRequestHeaders().get("Authorization"));
        if (isRight) {
            send(exchange, issued.status(), issued.body());
        } else {
            send(exchange, 400, "{\"error\": \"invalid_grant\"}");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        try (OutputStream out = exchange.getResponseBody()) {
            exchange.sendResponseHeaders(status, bytes.length);
            out.write(bytes);
        }
    }

    private void await(Duration longest) {
        try {
            end.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private record Issued(Map<String, String> request, int status, String body) {}
}
