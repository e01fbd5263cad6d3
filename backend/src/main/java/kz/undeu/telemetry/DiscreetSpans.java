package kz.undeu.telemetry;

import io.micronaut.tracing.opentelemetry.OpenTelemetryBuilderCustomizer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Lets only that out of a trace which tells nothing of a person: what instruments add by themselves is addresses of callers, their
 * browsers, paths with tokens of mails in them, what they searched for, and messages of exceptions.
 */
@Singleton
class DiscreetSpans implements OpenTelemetryBuilderCustomizer {

    private static final Set<String> TOLD =
            Set.of("http.request.method", "http.response.status_code", "http.route", "url.scheme", "error.type");

    private static final AttributeKey<String> EXCEPTION = AttributeKey.stringKey("exception.type");

    @Override
    public void configure(AutoConfiguredOpenTelemetrySdkBuilder builder) {
        builder.addSpanExporterCustomizer((exporter, configuration) -> new Exporter(exporter));
    }

    private record Exporter(SpanExporter next) implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            return next.export(spans.stream().<SpanData>map(Discreet::new).toList());
        }

        @Override
        public CompletableResultCode flush() {
            return next.flush();
        }

        @Override
        public CompletableResultCode shutdown() {
            return next.shutdown();
        }
    }

    private static final class Discreet extends DelegatingSpanData {

        private final SpanData whole;
        private final Attributes attributes;

        private Discreet(SpanData whole) {
            super(whole);
            this.whole = whole;
            this.attributes = whole.getAttributes().toBuilder()
                    .removeIf(key -> !TOLD.contains(key.getKey()))
                    .build();
        }

        @Override
        public Attributes getAttributes() {
            return attributes;
        }

        @Override
        public List<EventData> getEvents() {
            return whole.getEvents().stream().map(Discreet::discreet).toList();
        }

        @Override
        public StatusData getStatus() {
            return StatusData.create(whole.getStatus().getStatusCode(), "");
        }

        private static EventData discreet(EventData event) {
            String exception = event.getAttributes().get(EXCEPTION);
            return EventData.create(
                    event.getEpochNanos(),
                    event.getName(),
                    exception == null ? Attributes.empty() : Attributes.of(EXCEPTION, exception));
        }
    }
}
