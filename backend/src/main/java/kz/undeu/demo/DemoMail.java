package kz.undeu.demo;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A mail that the demo would have sent.
 *
 * @param to hidden but for its first letter and its domain
 * @param text what stands in its plain part
 */
@Serdeable
record DemoMail(int number, String to, String subject, String language, String text, Instant at) {}
