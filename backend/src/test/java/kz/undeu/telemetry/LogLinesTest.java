package kz.undeu.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.CoreConstants;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.pattern.DynamicConverter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import java.nio.charset.StandardCharsets;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLinesTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final LoggerContext context = new LoggerContext();
    private final TextLine text = new TextLine();
    private final JsonLine json = new JsonLine();

    LogLinesTest() {
        Map<String, Supplier<DynamicConverter>> words = new HashMap<>();
        words.put("trace", TraceWord::new);
        context.putObject(CoreConstants.PATTERN_RULE_REGISTRY_FOR_SUPPLIERS, words);
        text.setContext(context);
        text.setPattern("%level%trace %msg%n");
        text.start();
        json.setContext(context);
        json.start();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            person 800101100407 signs                                            | person [iin] signs
            cookie eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl             | cookie [token]
            key 9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08 | key [key]
            mail to aigul.s+1@mail.example.kz failed                             | mail to [address] failed
            Duplicate entry 'aaaaaaaaaa-\\x01\\xFF' for key 'PRIMARY'            | Duplicate entry '...' for key 'PRIMARY'
            petition 7k3m9qx2ab, 1700000000000 ms, batch of 500                  | petition 7k3m9qx2ab, 1700000000000 ms, batch of 500
            """)
    void whatNamesAPersonIsMaskedAndNothingElse(String written, String shown) throws JsonProcessingException {
        assertThat(line(text, event(written, null))).isEqualTo("WARN " + shown + "\n");
        assertThat(new ObjectMapper()
                        .readTree(line(json, event(written, null)))
                        .path("formattedMessage")
                        .asText())
                .isEqualTo(shown);
    }

    @Test
    void aRefusedRowOfTheDatabaseIsMaskedInItsStackToo() {
        Throwable refused = new IllegalStateException(
                "outer",
                new SQLIntegrityConstraintViolationException(
                        "Duplicate entry '7k3m9qx2ab-\\x8F''\n\\x02' for key 'signature.PRIMARY'"));
        for (Encoder<ILoggingEvent> encoder : List.of(text, json)) {
            assertThat(line(encoder, event("A batch failed", refused)))
                    .contains("Duplicate entry '...' for key 'signature.PRIMARY'")
                    .contains("IllegalStateException")
                    .doesNotContain("x8F");
        }
    }

    @Test
    void aLineKnowsItsTraceAndIsOneObject() throws JsonProcessingException {
        LoggingEvent event = event("two\nlines", new IllegalStateException("why"));
        Span span = Span.wrap(
                SpanContext.create(TRACE, "b7ad6b7169203331", TraceFlags.getSampled(), TraceState.getDefault()));
        try (Scope inside = span.makeCurrent()) {
            assertThat(line(text, event)).startsWith("WARN trace=" + TRACE + " ");
            String line = line(json, event);
            assertThat(line.strip()).doesNotContain("\n");
            JsonNode read = new ObjectMapper().readTree(line);
            assertThat(fields(read))
                    .containsExactlyInAnyOrder(
                            "traceId",
                            "spanId",
                            "timestamp",
                            "level",
                            "threadName",
                            "loggerName",
                            "formattedMessage",
                            "throwable");
            assertThat(read.path("traceId").asText()).isEqualTo(TRACE);
            assertThat(read.path("formattedMessage").asText()).isEqualTo("two\nlines");
        }
        assertThat(line(text, event)).doesNotContain("trace=");
        assertThat(fields(new ObjectMapper().readTree(line(json, event)))).doesNotContain("traceId");
    }

    private LoggingEvent event(String message, Throwable thrown) {
        return new LoggingEvent("", context.getLogger("kz.undeu"), Level.WARN, message, thrown, null);
    }

    private static String line(Encoder<ILoggingEvent> encoder, LoggingEvent event) {
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }

    private static Set<String> fields(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
