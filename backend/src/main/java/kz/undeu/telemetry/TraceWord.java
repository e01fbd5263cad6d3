package kz.undeu.telemetry;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;

/** The id of the trace in which a line is written, with a space before it; nothing outside of traces. Named in logback.xml. */
public final class TraceWord extends ClassicConverter {

    @Override
    public String convert(ILoggingEvent event) {
        SpanContext trace = Span.current().getSpanContext();
        return trace.isValid() ? " trace=" + trace.getTraceId() : "";
    }
}
