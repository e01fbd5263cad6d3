package kz.undeu.telemetry;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;

/** A line of the log for people, without personal data. Named in logback.xml. */
public final class TextLine extends PatternLayoutEncoder {

    @Override
    public byte[] encode(ILoggingEvent event) {
        return Masking.mask(getLayout().doLayout(event)).getBytes(StandardCharsets.UTF_8);
    }
}
