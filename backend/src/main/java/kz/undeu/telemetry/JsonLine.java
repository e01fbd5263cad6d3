package kz.undeu.telemetry;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.nio.charset.StandardCharsets;

/**
 * A line of the log for machines: one JSON object, without personal data, and with the trace in which it was written, where there
 * is one. Named in logback.xml.
 */
public final class JsonLine extends JsonEncoder {

    public JsonLine() {
        // Of the rest nobody asks, or it would say the same twice.
        setWithSequenceNumber(false);
        setWithNanoseconds(false);
        setWithContext(false);
        setWithMDC(false);
        setWithMarkers(false);
        setWithKVPList(false);
        setWithArguments(false);
        setWithMessage(false);
        setWithFormattedMessage(true);
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = Masking.mask(new String(super.encode(event), StandardCharsets.UTF_8));
        // The appender writes in the thread that logs, so the trace is still the one.
        SpanContext trace = Span.current().getSpanContext();
        if (trace.isValid()) {
            line = "{\"traceId\":\"" + trace.getTraceId() + "\",\"spanId\":\"" + trace.getSpanId() + "\","
                    + line.substring(1);
        }
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
