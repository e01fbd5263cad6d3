package kz.undeu.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import kz.undeu.testing.TestAuthority.Algorithm;
import kz.undeu.testing.TestAuthority.Centre;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * An authority for tests in a browser: writes the configuration of a product that trusts it, answers as its responder,
 * and signs what is posted to {@code /person}, {@code /authentication} and {@code /revoked} with such a key. Ends with
 * its standard input.
 */
public final class TestAuthorityServer {

    private TestAuthorityServer() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        try (TestAuthority authority = TestAuthority.since(Algorithm.EC, Instant.now())) {
            authority.answerBy(
                    request -> authority.answer(request, Instant.now()).encoded());
            authority.write(folder);
            Files.writeString(folder.resolve("eds.yml"), configuration(authority, folder));
            Centre person = authority.person().issue();
            Centre authentication = authority
                    .person()
                    .using(KeyUsage.digitalSignature | KeyUsage.keyEncipherment)
                    .issue();
            Centre revoked = authority.person().issue();
            authority.revoke(revoked.certificate());

            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/person", exchange -> sign(exchange, person));
            server.createContext("/authentication", exchange -> sign(exchange, authentication));
            server.createContext("/revoked", exchange -> sign(exchange, revoked));
            server.start();
            System.out.println(
                    "signing at http://127.0.0.1:" + server.getAddress().getPort());
            while (System.in.read() >= 0) {
                // Until whoever started it lets go.
            }
            server.stop(0);
        }
    }

    private static void sign(HttpExchange exchange, Centre signer) throws IOException {
        try (exchange) {
            byte[] text = exchange.getRequestBody().readAllBytes();
            byte[] cms = Base64.getEncoder()
                    .encode(TestCms.of(text, Instant.now(), signer).encoded());
            exchange.sendResponseHeaders(200, cms.length);
            exchange.getResponseBody().write(cms);
        }
    }

    private static String configuration(TestAuthority authority, Path folder) {
        String secret = Base64.getEncoder()
                .encodeToString("a secret of the tests in a browser".getBytes(StandardCharsets.US_ASCII));
        return """
                undeu:
                  eds:
                    enabled: true
                    host: undeu.test
                    challenge-secret: %s
                    citizenship: BY_COUNTRY
                    roots: ['%s']
                    timeout: 30s
                    issuers:
                      test:
                        certificate: '%s'
                        ocsp: %s
                """.formatted(secret, folder.resolve("root.pem"), folder.resolve("issuer.pem"), authority.ocsp());
    }
}
