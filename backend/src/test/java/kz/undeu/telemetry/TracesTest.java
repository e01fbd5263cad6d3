package kz.undeu.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a collector is told, byte by byte; texts stand in OTLP as they are. */
@ExtendWith(Product.class)
class TracesTest {

    @Test
    void aCollectorHearsOfRoutesAndNotOfPeople() throws IOException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            synchronized (heard) {
                exchange.getRequestBody().transferTo(heard);
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        EmbeddedServer replica = Product.listeningReplica(Map.of(
                "otel.traces.exporter", "otlp",
                "otel.exporter.otlp.protocol", "http/protobuf",
                "otel.exporter.otlp.endpoint",
                        "http://127.0.0.1:" + collector.getAddress().getPort(),
                "otel.exporter.otlp.compression", "none",
                "otel.bsp.schedule.delay", "100ms"));
        try {
            Caller caller = Caller.anonymous()
                    .at(replica)
                    .with("User-Agent", "a-rare-browser/1")
                    .with("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            assertThat(caller.get("/api/v1/petitions/7k3m9qx2ab?q=800101100407").code())
                    .isEqualTo("NOT_FOUND");
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                synchronized (heard) {
                    assertThat(heard.toString(StandardCharsets.ISO_8859_1)).contains("/api/v1/petitions/{");
                }
            });
            assertThat(heard.toString(StandardCharsets.ISO_8859_1))
                    .contains("undeu", "http.response.status_code")
                    .doesNotContain("800101100407", "7k3m9qx2ab", "a-rare-browser", "127.0.0.1", "url.path", "client.");
            // That of the caller, in the bytes in which ids travel.
            String ofTheCaller = new String(
                    HexFormat.of().parseHex("0af7651916cd43dd8448eb211c80319c"), StandardCharsets.ISO_8859_1);
            assertThat(heard.toString(StandardCharsets.ISO_8859_1)).doesNotContain(ofTheCaller);
        } finally {
            replica.getApplicationContext().close();
            collector.stop(0);
        }
    }

    @Test
    void withoutACollectorNothingIsExported() {
        assertThat(Product.bean(Environment.class).getProperty("otel.traces.exporter", String.class))
                .isEmpty();
    }
}
